import type { EffectiveWorkflow } from '../effective-workflow.ts';
import { builtinKinds, type KindSet } from '../kind-set.ts';
import type { Pack } from '../pack.ts';
import { effectiveOf } from '../resolve-effective.ts';
import { describeDifferences } from './describe-differences.ts';
import { namesOf } from './names.ts';
import type { Language } from './speaker.ts';

/** What one effective workflow of two packs differs in. */
export interface WorkflowDifferences {
  readonly requestType: string;
  /** Null: for clients without an overlay. */
  readonly overlay: string | null;
  readonly change: 'added' | 'changed' | 'removed';
  /** Of what was added all that it has; empty when it was removed as a whole. */
  readonly sentences: Readonly<Record<Language, readonly string[]>>;
}

/**
 * What differs for requests, by request type and overlay; those that are equal are left out. What has no effective
 * workflow because of a problem of its pack counts as not there.
 */
export function describePackDifferences(
  before: Pack,
  after: Pack,
  kinds: KindSet = builtinKinds,
): WorkflowDifferences[] {
  const [olds, news] = [effectives(before, kinds), effectives(after, kinds)];
  const names = namesOf(after);
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((key): WorkflowDifferences[] => {
    const [requestType = '', overlay = ''] = key.split('/');
    const about = { requestType, overlay: overlay === '' ? null : overlay };
    const [from, to] = [olds.get(key), news.get(key)];
    if (to === undefined) return [{ ...about, change: 'removed', sentences: { en: [], ru: [] } }];
    const earlier = from ?? nothingOf(to, [...olds.values()]);
    const en = describeDifferences(earlier, to, 'en', names);
    if (from !== undefined && en.length === 0) return [];
    const sentences = { en, ru: describeDifferences(earlier, to, 'ru', names) };
    return [{ ...about, change: from === undefined ? 'added' : 'changed', sentences }];
  });
}

/** It before anything stood in it, among what others spoke of already: a status that is not new is not told as such. */
function nothingOf(
  { requestType, workflow, statuses, fields, checklists, ...rest }: EffectiveWorkflow,
  others: readonly EffectiveWorkflow[],
): EffectiveWorkflow {
  const known = <Thing extends { readonly id: string }>(
    wanted: readonly Thing[],
    of: (other: EffectiveWorkflow) => readonly Thing[],
  ): Thing[] => wanted.flatMap(({ id }) => others.flatMap(of).find((each) => each.id === id) ?? []);
  const [spoken] = known([statuses], (other) => [other.statuses]);
  return {
    ...rest,
    requestType: { id: requestType.id, title: requestType.title },
    workflow: { ...workflow, delays: {}, machine: { type: 'compound', ...workflow.machine, states: {} } },
    statuses: spoken ?? { id: statuses.id, statuses: [] },
    fields: known(fields, (other) => other.fields),
    checklists: known(checklists, (other) => other.checklists),
  };
}

function effectives(pack: Pack, kinds: KindSet): Map<string, EffectiveWorkflow> {
  const found = new Map<string, EffectiveWorkflow>();
  for (const { requestType, overlay, resolved } of effectiveOf(pack, kinds)) {
    if ('effective' in resolved) found.set(`${requestType}/${overlay ?? ''}`, resolved.effective);
  }
  return found;
}
