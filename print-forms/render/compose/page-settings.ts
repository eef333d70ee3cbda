import type { FontName } from './fonts.ts';

const SIZES = {
  A4: {
    width: 210,
    height: 297,
    margin: { top: 15, right: 12, bottom: 16, left: 20 },
    sizePt: 10,
    numbers: 'bottom-right',
  },
  A5: {
    width: 148,
    height: 210,
    margin: { top: 12, right: 10, bottom: 14, left: 14 },
    sizePt: 9,
    numbers: 'bottom-right',
  },
  'label-58x40': {
    width: 58,
    height: 40,
    margin: { top: 2, right: 2, bottom: 2, left: 2 },
    sizePt: 7,
    numbers: 'none',
  },
} as const;

const FONTS: Readonly<Record<string, FontName>> = {
  tinos: 'Tinos',
  arimo: 'Arimo',
  'noto-sans': 'Noto Sans',
  'noto-serif': 'Noto Serif',
};

const NUMBERS = ['bottom-right', 'bottom-center', 'top-right', 'none'] as const;

/** The page of a form with what it left unsaid; millimetres. */
export interface PageSettings {
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  readonly font: FontName;
  readonly sizePt: number;
  readonly numbers: (typeof NUMBERS)[number];
}

/** Reads `page` of a form. What is not of the kind's schema counts as unsaid: nothing of it reaches the style unread. */
export function pageSettings(page: object): PageSettings {
  const said = new Map<string, unknown>(Object.entries(page));
  const size = SIZES[oneOf(said.get('size'), ['A4', 'A5', 'label-58x40'] as const, 'A4')];
  const margin = new Map<string, unknown>(Object.entries((said.get('margin') as object | undefined) ?? {}));
  const side = (name: keyof PageSettings['margin']): number => between(margin.get(name), 0, 100, size.margin[name]);
  const [width, height] = said.get('landscape') === true ? [size.height, size.width] : [size.width, size.height];
  return {
    width,
    height,
    margin: { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') },
    font: FONTS[String(said.get('font'))] ?? 'Tinos',
    sizePt: between(said.get('sizePt'), 4, 72, size.sizePt),
    numbers: oneOf(said.get('numbers'), NUMBERS, size.numbers),
  };
}

function between(value: unknown, least: number, most: number, usual: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : usual;
}

function oneOf<T extends string>(value: unknown, values: readonly T[], usual: T): T {
  return values.find((one) => one === value) ?? usual;
}
