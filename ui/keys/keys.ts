/** What of a key press counts. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Keys {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

function read(keys: string): Keys {
  const parts = keys.split('+').map((part) => part.trim().toLowerCase());
  // "mod++" is the plus key itself.
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  return { key, mod: parts.includes('mod'), shift: parts.includes('shift'), alt: parts.includes('alt') };
}

/**
 * True when a press is these keys ("mod+shift+z", "Delete", "?"); `mod` is Ctrl, or ⌘. Letters and digits count by their
 * place on the keyboard, so that they work whatever layout is on.
 */
export function isPress(keys: string, press: Press): boolean {
  const { key, mod, shift, alt } = read(keys);
  if (mod !== (press.ctrlKey || press.metaKey) || alt !== press.altKey) return false;
  if (/^[a-z]$/.test(key)) return shift === press.shiftKey && press.code === `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key))
    return shift === press.shiftKey && (press.code === `Digit${key}` || press.code === `Numpad${key}`);
  // A sign such as "?" needs Shift on some keyboards and not on others.
  return press.key.toLowerCase() === key && (key.length === 1 || shift === press.shiftKey);
}

const SIGNS: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  delete: 'Del',
  ' ': 'Space',
};

/** The keys as people read them: "Ctrl+Shift+Z". */
export function sayKeys(keys: string, apple: boolean): string {
  const { key, mod, shift, alt } = read(keys);
  const name = SIGNS[key] ?? key.charAt(0).toUpperCase() + key.slice(1);
  if (apple) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter((part) => part !== false).join('+');
}
