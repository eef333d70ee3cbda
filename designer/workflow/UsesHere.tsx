import { useWords } from '../../ui/i18n/index.ts';
import { Notice } from '../../ui/parts/index.ts';
import { useNamed } from '../editors/use-uses.ts';
import type { Place } from '../problems/place.ts';
import { WhereUsed } from '../problems/WhereUsed.tsx';
import { useJump } from './use-jump.ts';

/** Who uses the workflow or one of its elements, and what that uses itself. */
export function UsesHere({ own }: { readonly own: Place }) {
  const { t } = useWords('workflow');
  const named = useNamed();
  const jump = useJump();
  if (named === null) return <Notice title={t('uses.unreadable')} text={t('uses.unreadableText')} />;
  return <WhereUsed pack={named.pack} uses={named.uses} own={own} onJump={jump} />;
}
