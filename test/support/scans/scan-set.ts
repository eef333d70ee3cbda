import type { Paper } from './papers.ts';
import { type Spoiling, spoiled } from './spoiled.ts';
import { type Corners, type Shades, type Warp, warped } from './warp.ts';

type Dice = () => number;
type Taken = readonly [Shades, Spoiling];
type Way = (paper: Paper, dice: Dice) => Taken;

const LATE: Spoiling = { blur: 0.6, noise: 12, black: 40, white: 245, quality: 70 };
const between = (dice: Dice, from: number, to: number): number => from + (to - from) * dice();

/** On the glass of a scanner: turned by some degrees, and whichever way round somebody laid it. */
function scanned(page: Shades, degrees: number, light: Warp['light'] = () => 1): Shades {
  const { width: wide, height: high } = page;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const width = Math.round(Math.abs(wide * cos) + Math.abs(high * sin));
  const height = Math.round(Math.abs(wide * sin) + Math.abs(high * cos));
  const at = (x: number, y: number): Corners[0] => [
    width / 2 + (x - wide / 2) * cos - (y - high / 2) * sin,
    height / 2 + (x - wide / 2) * sin + (y - high / 2) * cos,
  ];
  const corners: Corners = [at(0, 0), at(wide, 0), at(wide, high), at(0, high)];
  return warped(page, { corners, width, height, ground: 250, light, wave: 0 });
}

interface Camera {
  readonly longer: number;
  /** Between which parts of the picture each corner of the page lies from the edge. */
  readonly margin: readonly [number, number];
  readonly light: Warp['light'];
  readonly wave: number;
}

function photographed(page: Shades, dice: Dice, { longer, margin, light, wave }: Camera): Shades {
  const [width, height] = page.width > page.height ? [longer, longer * 0.75] : [longer * 0.75, longer];
  const off = (): number => between(dice, ...margin);
  const corners: Corners = [
    [width * off(), height * off()],
    [width * (1 - off()), height * off()],
    [width * (1 - off()), height * (1 - off())],
    [width * off(), height * (1 - off())],
  ];
  return warped(page, { corners, width, height, ground: 90, light, wave });
}

const WAYS: Readonly<Record<string, Way>> = {
  'scanned at 150 dpi': (paper, dice) => [
    scanned(paper.page(150), between(dice, -4, 4)),
    { ...LATE, blur: between(dice, 0.3, 0.9) },
  ],
  'scanned at 200 dpi, lying in any direction': (paper, dice) => [
    scanned(paper.page(200), between(dice, -8, 8) + 90 * Math.floor(dice() * 4)),
    { ...LATE, blur: between(dice, 0.3, 1.3), noise: 16, quality: 60 },
  ],
  'scanned at 300 dpi, upside down and askew': (paper, dice) => [
    scanned(paper.page(300), 180 + between(dice, -15, 15)),
    { ...LATE, blur: between(dice, 0.5, 2), noise: 20, quality: 50 },
  ],
  'scanned at 600 dpi, out of focus': (paper, dice) => [
    scanned(paper.page(600), between(dice, -3, 3)),
    { ...LATE, blur: between(dice, 1, 4), quality: 50 },
  ],
  'printed with the last of the toner': (paper, dice) => [
    scanned(paper.page(200), between(dice, -3, 3)),
    { ...LATE, black: 170, white: 235, noise: 10 },
  ],
  'copied too dark, one side darker': (paper, dice) => [
    scanned(paper.page(200), between(dice, -3, 3), (x) => 0.25 + 0.5 * x),
    { ...LATE, black: 10, white: 200, noise: 8 },
  ],
  'faxed in black and white': (paper, dice) => [
    scanned(paper.page(200), between(dice, -3, 3)),
    { ...LATE, black: 20, noise: 40, quality: null },
  ],
  'photographed on a table with a shadow across it': (paper, dice) => {
    const [edge, dark] = [between(dice, 0.2, 0.9), between(dice, 0.35, 0.6)];
    const light: Warp['light'] = (x, y) => (0.75 + 0.25 * y) * (x + 0.3 * y > edge ? dark : 1);
    const camera = { longer: 3000, margin: [0.03, 0.16], light, wave: between(dice, -0.004, 0.004) } as const;
    const how = { blur: between(dice, 0.5, 1.6), noise: 20, black: 25, white: 235, quality: 65 };
    return [photographed(paper.page(300), dice, camera), how];
  },
  'photographed with 12 megapixels and a shaking hand': (paper, dice) => {
    const light: Warp['light'] = (x) => 0.5 + 0.5 * x;
    const camera = { longer: 4000, margin: [0.03, 0.16], light, wave: between(dice, -0.005, 0.005) } as const;
    const how = { blur: between(dice, 0.8, 2.4), noise: 24, black: 25, white: 235, quality: 55 };
    return [photographed(paper.page(400), dice, camera), how];
  },
  'sent through a messenger that made it small': (paper, dice) => {
    const light: Warp['light'] = (x) => 0.8 + 0.2 * x;
    const camera = { longer: 1600, margin: [0.02, 0.08], light, wave: 0 } as const;
    const how = { blur: between(dice, 0.3, 0.8), noise: 12, black: 25, white: 235, quality: 70 };
    return [photographed(paper.page(200), dice, camera), how];
  },
};

/** A picture of a paper, and how it came to be. */
export interface ScanCase {
  readonly name: string;
  readonly code: string;
  readonly make: () => Promise<Buffer>;
}

/** The fixed set of 60: each form in each way, with the same turns and blots at every run. */
export function scanSet(papers: readonly Paper[]): ScanCase[] {
  return Object.entries(WAYS).flatMap(([name, way], row) =>
    papers.map((paper, column) => ({
      name: `${paper.form}, ${name}`,
      code: paper.code,
      make: () => {
        const dice = diceOf(row * 100 + column + 1);
        return spoiled(...way(paper, dice), dice);
      },
    })),
  );
}

/** The same numbers from 0 to 1 for the same seed. */
function diceOf(seed: number): Dice {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
