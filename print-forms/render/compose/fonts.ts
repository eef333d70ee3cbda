import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Fonts that papers may be set in. Each holds Latin and Cyrillic with №, ₽ and ₸; boxes are drawn, no font has them. */
export const FONT_NAMES = ['Tinos', 'Arimo', 'Noto Sans', 'Noto Serif'] as const;
export type FontName = (typeof FONT_NAMES)[number];

/** Stands in for signs that another font lacks. */
export const STAND_IN: FontName = 'Noto Sans';

// ₽ stands in latin-ext; letters of Kazakh and Ukrainian in cyrillic-ext.
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;
const CUTS = [
  { weight: 400, style: 'normal' },
  { weight: 700, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'italic' },
] as const;

/** Each written out, so that the packages are seen to be used. */
const PACKAGES: Readonly<Record<FontName, () => string>> = {
  Tinos: () => import.meta.resolve('@fontsource/tinos/package.json'),
  Arimo: () => import.meta.resolve('@fontsource/arimo/package.json'),
  'Noto Sans': () => import.meta.resolve('@fontsource/noto-sans/package.json'),
  'Noto Serif': () => import.meta.resolve('@fontsource/noto-serif/package.json'),
};

const made = new Map<FontName, string>();

/** The style that gives a font, its files inside as `data:` addresses. */
export function fontFaces(name: FontName): string {
  const css = made.get(name) ?? facesOf(name);
  made.set(name, css);
  return css;
}

function facesOf(name: FontName): string {
  const file = name.toLowerCase().replace(' ', '-');
  const folder = dirname(fileURLToPath(PACKAGES[name]()));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return SUBSETS.flatMap((subset) =>
    CUTS.map(({ weight, style }) => {
      const woff2 = readFileSync(join(folder, 'files', `${file}-${subset}-${weight}-${style}.woff2`), 'base64');
      return `@font-face{font-family:"${name}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${woff2}) format("woff2");unicode-range:${ranges[subset]}}`;
    }),
  ).join('\n');
}
