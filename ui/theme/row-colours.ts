interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export interface RowColours {
  readonly background: string;
  readonly text: string;
}

// Black itself: on colours of middle brightness anything paler falls short of 4.5 to 1, as white does.
const DARK_TEXT = '#000000';
const LIGHT_TEXT = '#ffffff';
/** What a dark page is made of; colours are laid over it thinly, so that they are seen and do not glare. */
const NIGHT: Rgb = { r: 0x1a, g: 0x1e, b: 0x24 };
const THIN = 0.34;

/** How a row is drawn that a view colours: text that can be read on it, by day and by night. */
export function rowColours(color: string, scheme: 'light' | 'dark'): RowColours {
  const wished = read(color);
  const background = scheme === 'light' ? wished : mix(wished, NIGHT, THIN);
  const text = contrast(background, read(DARK_TEXT)) >= contrast(background, read(LIGHT_TEXT)) ? DARK_TEXT : LIGHT_TEXT;
  return { background: write(background), text };
}

/** How well two colours stand out from one another, from 1 to 21, as WCAG counts it. */
export function contrastOf(one: string, two: string): number {
  return contrast(read(one), read(two));
}

function contrast(one: Rgb, two: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ r, g, b }: Rgb): number {
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
}

function mix(one: Rgb, two: Rgb, share: number): Rgb {
  const part = (a: number, b: number): number => Math.round(a * share + b * (1 - share));
  return { r: part(one.r, two.r), g: part(one.g, two.g), b: part(one.b, two.b) };
}

function read(color: string): Rgb {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1] ?? 'ffffff';
  const value = Number.parseInt(hex, 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}

function write({ r, g, b }: Rgb): string {
  return `#${((r << 16) | (g << 8) | b).toString(16).padStart(6, '0')}`;
}
