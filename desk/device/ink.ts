/** A place on the paper, in pixels of the page. */
export interface InkPoint {
  readonly x: number;
  readonly y: number;
}

/** What of a pen draws a line. */
export type Pen = Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'stroke'>;

/**
 * The lines of a signature, kept beside the picture of them: the paper may become narrower, or be drawn anew, and loses
 * nothing. One finger draws at a time: the ball of the thumb that touches the paper too is no line.
 */
export class Ink {
  readonly #lines: InkPoint[][] = [];
  #pointer: number | null = null;

  /** Length of all lines, in pixels. */
  get length(): number {
    return this.#lines.reduce((sum, line) => sum + lengthOf(line), 0);
  }

  /** Begins a line. False while another finger draws one. */
  begin(pointer: number, at: InkPoint): boolean {
    if (this.#pointer !== null) return false;
    this.#pointer = pointer;
    this.#lines.push([at]);
    return true;
  }

  /** Goes on with the line; null unless this finger draws it, else from where to where. */
  goOn(pointer: number, to: InkPoint): readonly [InkPoint, InkPoint] | null {
    const line = this.#lines.at(-1);
    const from = line?.at(-1);
    if (pointer !== this.#pointer || line === undefined || from === undefined) return null;
    line.push(to);
    return [from, to];
  }

  /** The finger is lifted. */
  end(pointer: number): void {
    if (pointer === this.#pointer) this.#pointer = null;
  }

  clear(): void {
    this.#lines.length = 0;
    this.#pointer = null;
  }

  /** Draws everything on a paper of this width. What would not fit becomes smaller, and stays so: never larger again. */
  drawOn(pen: Pen, width: number): void {
    this.#fit(width);
    for (const [first, ...rest] of this.#lines) {
      if (first === undefined) continue;
      pen.beginPath();
      pen.moveTo(first.x, first.y);
      for (const { x, y } of rest) pen.lineTo(x, y);
      pen.stroke();
    }
  }

  #fit(width: number): void {
    const right = Math.max(0, ...this.#lines.flat().map(({ x }) => x));
    if (right <= width) return;
    const scale = width / right;
    for (const line of this.#lines)
      line.splice(0, line.length, ...line.map(({ x, y }) => ({ x: x * scale, y: y * scale })));
  }
}

function lengthOf(line: readonly InkPoint[]): number {
  return line.reduce((sum, to, at) => {
    const from = line[at - 1];
    return from === undefined ? sum : sum + Math.hypot(to.x - from.x, to.y - from.y);
  }, 0);
}
