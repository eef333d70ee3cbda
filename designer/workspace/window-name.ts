const NAME = 'reglament-window';

/** A name for this window that it keeps when it is loaded anew, and that no other window has. */
export function windowName(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, random: () => number): string {
  const name = storage.getItem(NAME) ?? Math.floor(random() * 2 ** 52).toString(36);
  storage.setItem(NAME, name);
  return name;
}
