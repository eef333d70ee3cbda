import type { ReplayFinding, Said } from '../../ui/api/index.ts';

/** Requests to which the same would have happened. */
export interface AlikeFindings {
  readonly stuck: boolean;
  readonly refused: readonly { readonly event: string | null; readonly reasons: readonly Said[] }[];
  readonly requests: readonly { readonly request: string; readonly number: string }[];
}

/** Findings that say the same as one, those that hit most requests first: a change seldom hits one request alone. */
export function alikeFindings(findings: readonly ReplayFinding[]): AlikeFindings[] {
  const all = findings.map(({ request, number, stuck, refused }) => {
    const said = refused.map(({ event, reasons }) => ({ event, reasons: reasons.map(({ text }) => text) }));
    return { request, number, stuck, refused: said };
  });
  const groups = Map.groupBy(all, ({ stuck, refused }) => JSON.stringify([stuck, refused]));
  return [...groups.values()]
    .flatMap((each) => {
      const [first] = each;
      if (first === undefined) return [];
      const requests = each.map(({ request, number }) => ({ request, number }));
      return [{ stuck: first.stuck, refused: first.refused, requests }];
    })
    .toSorted((a, b) => b.requests.length - a.requests.length);
}
