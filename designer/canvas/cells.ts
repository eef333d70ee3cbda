import type { Point } from '../model/workflow-command.ts';
import { type Box, isInside, overlap } from './box.ts';

const CELL = 240;

/** Boxes by the squares of the sheet that they touch. */
export class Cells {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const key of squares(box)) {
      const known = this.#cells.get(key);
      if (known === undefined) this.#cells.set(key, [box]);
      else known.push(box);
    }
  }

  /** The box that a point lies in; undefined when it lies in none. */
  at({ x, y }: Point): Box | undefined {
    const known = this.#cells.get(squareAt(Math.floor(x / CELL), Math.floor(y / CELL)));
    return known?.find((box) => isInside(box, { x, y }));
  }

  /** How much of the box is covered. */
  covered(box: Box): number {
    const met = new Set<Box>();
    for (const key of squares(box))
      for (const other of this.#cells.get(key) ?? []) if (overlap(box, other)) met.add(other);
    let sum = 0;
    for (const other of met) {
      const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
      sum += width * (Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y));
    }
    return sum;
  }
}

function squares({ x, y, width, height }: Box): number[] {
  const keys: number[] = [];
  for (let across = Math.floor(x / CELL); across <= Math.floor((x + width) / CELL); across += 1) {
    for (let down = Math.floor(y / CELL); down <= Math.floor((y + height) / CELL); down += 1)
      keys.push(squareAt(across, down));
  }
  return keys;
}

/** One number for a square: sheets are smaller than this many squares across. */
const squareAt = (across: number, down: number): number => across * 1_000_003 + down;
