/** How much one document may take. What lies beyond is refused, never cut. */
export const RENDER_LIMITS = {
  /** Characters of HTML without pictures; a template itself may give no more. */
  html: 8_000_000,
  pictures: 40_000_000,
  pages: 300,
  pdf: 60_000_000,
  renderMs: 15_000,
  templateMs: 2_000,
  templateHeapMb: 192,
  mergeMs: 120_000,
  mergeBytes: 400_000_000,
} as const;
