import type { DocumentState, Saving } from '../workspace/document-state.ts';

/** From what needs the person most to what needs him least. */
const ORDER: readonly Saving[] = ['failed', 'stale', 'saving', 'waiting', 'saved'];

/** How far all of the person's work has come: as far as the definition that has come least far. */
export function overallSaving(documents: readonly DocumentState[]): Saving {
  return ORDER.find((saving) => documents.some((each) => each.saving === saving)) ?? 'saved';
}
