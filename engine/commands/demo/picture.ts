import { type Colour, pngOf } from './png.ts';

const WIDTH = 160;
const HEIGHT = 120;
const PAPER: Colour = [250, 250, 247];
const INK: Colour = [36, 52, 110];

const known = new Map<string, Uint8Array>();

/**
 * A small made-up picture in place of the photo or signature that a demo names: a drawn line for signatures, written
 * lines for papers, a coloured tile with a plate for the rest. Names that differ in digits only share a picture.
 */
export function demoPicture(name: string): Uint8Array {
  const motif = name.replace(/\.\w+$/, '').replace(/\d+/g, '');
  let picture = known.get(motif);
  if (picture === undefined) {
    picture = pngOf(WIDTH, HEIGHT, painter(motif));
    known.set(motif, picture);
  }
  return picture;
}

function painter(motif: string): (x: number, y: number) => Colour {
  if (motif.includes('sign')) return (x, y) => (isInk(x, y) ? INK : PAPER);
  if (/\b(?:act|paper|document)\b/.test(motif)) return (x, y) => (isWriting(x, y) ? [120, 124, 132] : PAPER);
  const hue = Buffer.from(motif).reduce((sum, byte) => (sum * 31 + byte) % 360, 7);
  return (x, y) => tile(hue, x, y);
}

/** A loose wave that ends in a stroke. */
function isInk(x: number, y: number): boolean {
  if (x < 18 || x > 142) return false;
  const wave = 60 + Math.sin(x / 7) * 22 * (1 - (x - 18) / 150) + Math.cos(x / 3.1) * 6;
  return Math.abs(y - wave) < 1.6 || (x > 30 && Math.abs(y - (96 - x / 16)) < 0.8);
}

function isWriting(x: number, y: number): boolean {
  if (x < 26 || x > 134 || y < 16 || y > 104) return false;
  const line = Math.floor((y - 16) / 9);
  const end = line === 0 ? 90 : 134 - ((line * 37) % 45);
  return (y - 16) % 9 < 2 && x < end;
}

/** Light from above on a coloured wall, and a plate with four rivets and lines of text. */
function tile(hue: number, x: number, y: number): Colour {
  const plate = x >= 34 && x < 126 && y >= 34 && y < 86;
  if (!plate) return shade(hue, 0.32, 0.46 + (HEIGHT - y) / 600 + ((x + y) % 24 < 12 ? 0.02 : 0));
  const rivet = (x - 41) % 78 < 5 && (y - 40) % 36 < 5 && x < 126;
  const text = y > 48 && y < 74 && (y - 49) % 9 < 3 && x > 50 && x < 108 - ((y * 13) % 20);
  if (rivet || text) return shade(hue, 0.2, 0.3);
  return shade(hue, 0.08, 0.78 + ((x - y + 200) % 40 < 8 ? 0.05 : 0));
}

function shade(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
