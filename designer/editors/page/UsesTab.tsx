import { useWords } from '../../../ui/i18n/index.ts';
import { Notice } from '../../../ui/parts/index.ts';
import { WhereUsed } from '../../problems/WhereUsed.tsx';
import { useJump } from '../../workflow/use-jump.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import { useNamed } from '../use-uses.ts';

/** Who names this definition or a part of it, and what it names itself. */
export function UsesTab({ document }: { readonly document: DocumentState }) {
  const { t } = useWords('editors');
  const named = useNamed();
  const jump = useJump();
  if (named === null) return <Notice title={t('uses.unreadable')} text={t('uses.unreadableHint')} />;
  return <WhereUsed pack={named.pack} uses={named.uses} own={document.key} onJump={jump} />;
}
