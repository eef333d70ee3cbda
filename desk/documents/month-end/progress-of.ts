import type { DocumentBatch } from '../../../ui/api/index.ts';

type Known = Pick<DocumentBatch, 'status' | 'counts'>;

/** How much of a batch is done, in whole percent; 100 only when nothing waits any more. */
export function progressOf({ counts: { items, waiting } }: Known): number {
  if (items === 0) return 100;
  return Math.floor(((items - waiting) * 100) / items);
}

/** True while it changes by itself: documents are being issued, or their PDFs made. */
export function isMoving({ status, counts }: Known): boolean {
  return status === 'running' || counts.unrendered > 0;
}
