/**
 * Texts that are no change yet, most of them because they are no JSON, by the definition they belong to. They cannot be
 * saved as drafts, so they are kept here as long as the browser's window is open, and shown again when the person, and
 * nobody else who logs in there, comes back to them.
 */
export interface KeptTexts {
  readonly get: (name: string) => string | null;
  readonly keep: (name: string, text: string) => void;
  readonly forget: (name: string) => void;
}

const PREFIX = 'reglament-json ';

export function keptTexts(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, person: string): KeptTexts {
  const place = (name: string): string => `${PREFIX}${person} ${name}`;
  return {
    get: (name) => storage.getItem(place(name)),
    keep(name, text) {
      try {
        storage.setItem(place(name), text);
      } catch {
        // A full storage: the text is still in the editor.
      }
    },
    forget: (name) => storage.removeItem(place(name)),
  };
}
