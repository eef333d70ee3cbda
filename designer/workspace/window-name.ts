const NAME = 'reglament-window';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A name for this window that it keeps when it is loaded anew, and that no other window has. It lies in the storage only
 * while no page has it: a window that is duplicated takes the storage with it, and must not take the name.
 */
export function takeWindowName(storage: Kept, random: () => number): string {
  const name = storage.getItem(NAME) ?? Math.floor(random() * 2 ** 52).toString(36);
  storage.removeItem(NAME);
  return name;
}

/** Leaves the name for the page that this window shows next. */
export function leaveWindowName(storage: Kept, name: string): void {
  try {
    storage.setItem(NAME, name);
  } catch {
    // A full storage: the next page is another window, which takes over what this one has left.
  }
}
