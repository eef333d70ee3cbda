/** A PDF to be drawn, so many pixels wide, from a page on. */
export interface PaperToDraw {
  readonly id: number;
  readonly pdf: ArrayBuffer;
  readonly width: number;
  /** The first page that is drawn, from 1. */
  readonly first: number;
}

/** A part of a page, in fractions of its width and height from its left upper corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PaperWord {
  readonly text: string;
  readonly box: Box;
}

/** What is written at a place of the form: see `places` of the preview. */
export interface PlacedBox {
  /** The lines that lead there, the outermost first: `template:12`, `partials/party:3`. */
  readonly steps: readonly string[];
  readonly box: Box;
}

export interface DrawnPage {
  readonly number: number;
  readonly picture: ImageBitmap;
  /** All that can be read on it. */
  readonly text: string;
  readonly places: readonly PlacedBox[];
}

/** What became of it; no pages when it could not be read. */
export interface DrawnPaper {
  readonly id: number;
  readonly pages: readonly DrawnPage[] | null;
  /** How many pages the paper has; not all of a long one are drawn. */
  readonly count: number;
  /** The words of every page, drawn or not. */
  readonly words: readonly (readonly PaperWord[])[];
}
