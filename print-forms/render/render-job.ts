/** What of a print form decides how its paper looks. */
export interface RenderedForm {
  readonly title: Readonly<{ en?: string; ru?: string }>;
  readonly template: string;
  readonly style?: string | undefined;
  readonly partials?: Readonly<Record<string, string>> | undefined;
  readonly strings?: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> | undefined;
  /** `page` of the form: size, landscape, margin, font, sizePt, numbers. */
  readonly page: object;
}

/** One paper to be made. The same job gives the same bytes. */
export interface RenderJob {
  readonly form: RenderedForm;
  /** Plain JSON. */
  readonly data: Readonly<Record<string, unknown>>;
  /** `en`, `ru` or `kk`. */
  readonly language: string;
  /** Bytes of the pictures that the data names, drawn anew by the engine: PNG, JPEG or WebP. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** What is printed across each page of a paper that does not hold. */
  readonly mark?: 'draft' | 'void';
  /** The instant that is written into the PDF, ISO in UTC. */
  readonly madeAt: string;
  /** Printed as a QR code in the margin, unless the template prints `doc.verify` itself. */
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
  /** What made it, with its version: the same one gives the same bytes. */
  readonly renderer: string;
}

export interface MergeOptions {
  readonly title: string;
  /** The instant that is written into the PDF, ISO in UTC. */
  readonly madeAt: string;
  /** How often each document is put in, one copy behind the other; once unless said. */
  readonly copies?: number;
  /** Puts an empty page behind a copy with an odd number of pages, so that none begins on the back of another. */
  readonly duplex?: boolean;
  /** Data that travel inside the PDF, by file name. */
  readonly attachments?: Readonly<Record<string, Uint8Array>>;
}

/** Makes papers of print forms. Every method fails with RenderFault. */
export interface Renderer {
  render(job: RenderJob): Promise<Rendered>;
  /** The same paper as one HTML document, for a preview in a frame without scripts. */
  html(job: RenderJob): Promise<string>;
  /** One PDF of several, in their order. */
  merge(pdfs: readonly Uint8Array[], options: MergeOptions): Promise<Uint8Array>;
  /** Ends the browser and the workers. What is under way fails with RENDER_UNAVAILABLE. */
  close(): Promise<void>;
}
