import { readPicture } from '../../files/index.ts';

/**
 * Reads pictures as `readPicture` does, and each of them once: a demo shows the same few again and again, and drawing them
 * anew every time would take most of the time of its loading.
 */
export function readOnce(): typeof readPicture {
  const known = new WeakMap<Uint8Array, ReturnType<typeof readPicture>>();
  return (bytes) => {
    const read = known.get(bytes) ?? readPicture(bytes);
    known.set(bytes, read);
    return read;
  };
}
