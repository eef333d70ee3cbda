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
  /** Empty when it was added or removed as a whole. */
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
    if (from === undefined || to === undefined) {
      return [{ ...about, change: from === undefined ? 'added' : 'removed', sentences: { en: [], ru: [] } }];
    }
    const en = describeDifferences(from, to, 'en', names);
    if (en.length === 0) return [];
    return [{ ...about, change: 'changed', sentences: { en, ru: describeDifferences(from, to, 'ru', names) } }];
  });
}

function effectives(pack: Pack, kinds: KindSet): Map<string, EffectiveWorkflow> {
  const found = new Map<string, EffectiveWorkflow>();
  for (const { requestType, overlay, resolved } of effectiveOf(pack, kinds)) {
    if ('effective' in resolved) found.set(`${requestType}/${overlay ?? ''}`, resolved.effective);
  }
  return found;
}
