/** How the code of a paper looks in its square, whatever address the server had when it was printed. */
export const PAPER_CODE = /\/verify\/([A-Za-z0-9_-]{20,32})(?:[/?#]|$)/;

/** The codes of papers among what the squares on a page say, each once. */
export function codesIn(texts: readonly string[]): string[] {
  const codes = texts.flatMap((text) => (/^https?:/i.test(text) ? (PAPER_CODE.exec(text)?.[1] ?? []) : []));
  return [...new Set(codes)];
}
