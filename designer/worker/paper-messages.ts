/** A PDF to be drawn, so many pixels wide. */
export interface PaperToDraw {
  readonly id: number;
  readonly pdf: ArrayBuffer;
  readonly width: number;
}

export interface DrawnPage {
  readonly picture: ImageBitmap;
  /** All that can be read on it. */
  readonly text: string;
}

/** What became of it; no pages when it could not be read. */
export interface DrawnPaper {
  readonly id: number;
  readonly pages: readonly DrawnPage[] | null;
  /** How many pages the paper has; not all of a long one are drawn. */
  readonly count: number;
}
