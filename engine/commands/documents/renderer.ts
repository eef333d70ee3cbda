/** What of a print form decides how its paper looks. */
export interface RenderedForm {
  readonly title: Readonly<{ en?: string; ru?: string }>;
  readonly template: string;
  readonly style?: string | undefined;
  readonly partials?: Readonly<Record<string, string>> | undefined;
  readonly strings?: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> | undefined;
  readonly page: object;
  readonly document?: object | undefined;
}

/** One paper to be made. The same job gives the same bytes. */
export interface RenderJob {
  readonly form: RenderedForm;
  readonly data: Readonly<Record<string, unknown>>;
  readonly language: string;
  /** Bytes of the pictures that the data names. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** What is printed across each page of a paper that does not hold. */
  readonly mark?: 'draft' | 'void';
  /** The instant that is written into the PDF. */
  readonly madeAt: string;
  readonly verify?: { readonly url: string };
  /**
   * Puts links into the PDF that say of all words and pictures where they are written: `place:template:12`, or
   * `place:template:12;partials/party:3` for a line of a piece. It looks as it would without them.
   */
  readonly places?: boolean;
}

export interface Rendered {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What made it, with its version. */
  readonly renderer: string;
}

/** How several papers become one. */
export interface MergeOptions {
  readonly title: string;
  /** The instant that is written into the PDF. */
  readonly madeAt: string;
  /** How often each paper is put in, one copy behind the other. */
  readonly copies?: number;
  /** Puts an empty page behind a copy with an odd number of pages. */
  readonly duplex?: boolean;
}

/**
 * Makes PDFs of print forms. Fails with an error that has `code`: RENDER_REFUSED, RENDER_TOO_LARGE, RENDER_TIMEOUT or
 * RENDER_UNAVAILABLE.
 */
export interface Renderer {
  render(job: RenderJob): Promise<Rendered>;
  /** One PDF of several, in their order. */
  merge(pdfs: readonly Uint8Array[], options: MergeOptions): Promise<Uint8Array>;
}
