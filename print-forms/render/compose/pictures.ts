import { randomUUID } from 'node:crypto';
import { RENDER_LIMITS } from '../limits.ts';
import { RenderFault } from '../render-fault.ts';

/** How the bytes of each kind begin, as hexadecimal digits. */
const KINDS: readonly (readonly [type: string, begins: RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/webp', /^52494646.{8}57454250/],
];

/** Stand-ins for the pictures of a paper while its template is interpreted, and the way back. */
export interface HeldPictures {
  readonly standIns: Readonly<Record<string, string>>;
  putInto(html: string): string;
}

/**
 * Pictures as addresses that hold them. The template works with short stand-ins that nobody can guess, so that pictures count
 * neither against what it may print nor against the time to carry them. Anything but PNG, JPEG and WebP is refused.
 */
export function holdPictures(pictures: Readonly<Record<string, Uint8Array>>): HeldPictures {
  const secret = randomUUID();
  const bytes = new Map<string, Uint8Array>();
  const standIns: Record<string, string> = Object.create(null) as Record<string, string>;
  let total = 0;
  for (const [index, [id, picture]] of Object.entries(pictures).entries()) {
    total += picture.byteLength;
    if (total > RENDER_LIMITS.pictures)
      throw new RenderFault('RENDER_TOO_LARGE', `the pictures have more than ${RENDER_LIMITS.pictures} bytes together`);
    const address = `data:image/png;base64,${Buffer.from(`${secret}/${index}`).toString('base64')}`;
    typeOf(id, picture);
    standIns[id] = address;
    bytes.set(address, picture);
  }
  const begin = `data:image/png;base64,${Buffer.from(secret).toString('base64').slice(0, 44)}`;
  return {
    standIns,
    putInto: (html) =>
      bytes.size === 0 || !html.includes(begin)
        ? html
        : html.replaceAll(/data:image\/png;base64,[A-Za-z0-9+/]+={0,2}/g, (address) => {
            const picture = bytes.get(address);
            return picture === undefined
              ? address
              : `data:${typeOf('', picture)};base64,${Buffer.from(picture).toString('base64')}`;
          }),
  };
}

function typeOf(id: string, picture: Uint8Array): string {
  const head = Buffer.from(picture.subarray(0, 16)).toString('hex');
  const kind = KINDS.find(([, begins]) => begins.test(head));
  if (!kind) throw new RenderFault('RENDER_REFUSED', `picture "${id}" is neither PNG nor JPEG nor WebP`);
  return kind[0];
}
