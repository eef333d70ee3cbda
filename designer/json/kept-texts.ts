/**
 * Texts that are no JSON yet, by the definition they belong to. They cannot be saved as drafts, so they are kept here as
 * long as the browser's window is open, and shown again when the person comes back to them.
 */
export interface KeptTexts {
  readonly get: (name: string) => string | null;
  readonly keep: (name: string, text: string) => void;
  readonly forget: (name: string) => void;
}

const PREFIX = 'reglament-json ';

export function keptTexts(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): KeptTexts {
  return {
    get: (name) => storage.getItem(PREFIX + name),
    keep(name, text) {
      try {
        storage.setItem(PREFIX + name, text);
      } catch {
        // A full storage: the text is still in the editor.
      }
    },
    forget: (name) => storage.removeItem(PREFIX + name),
  };
}
