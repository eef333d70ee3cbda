/** How many documents one PDF holds: what a printer takes in one go, and memory that is known before. */
export const PAPERS_OF_PART = 500;

/** In how many PDFs so many documents are printed. */
export function partsOf(papers: number): number {
  return Math.ceil(papers / PAPERS_OF_PART);
}
