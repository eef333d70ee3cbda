/** What one file may cost whoever reads the codes on its pages. */
export interface CodeLimits {
  /** Pages of a PDF. */
  readonly pages: number;
  /** Milliseconds for the whole file; pages that were read by then are kept. */
  readonly ms: number;
  /** Bytes that a module outside of JavaScript may take. */
  readonly moduleBytes: number;
}

export const CODE_LIMITS: CodeLimits = { pages: 60, ms: 120_000, moduleBytes: 512 * 1024 * 1024 };

/** Of the JavaScript of the thread. */
export const HEAP_MB = 256;
