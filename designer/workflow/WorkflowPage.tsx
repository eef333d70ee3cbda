import { Button } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';
import { isReadableOverlay, isReadableWorkflow } from '../model/readable.ts';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';
import { BrokenWorkflow } from './BrokenWorkflow.tsx';
import { OpenWorkflow } from './OpenWorkflow.tsx';

/** One workflow, or on top of it that of some clients: drawn, as an outline and as JSON, with all that can be done to it. */
export default function WorkflowPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { t } = useWords('workflow');
  const workspace = useWorkspace();
  const overlayId = params.get('overlay');
  const document = useDocument({ kind: 'workflow', id });
  const overlay = useDocument({ kind: 'workflow-overlay', id: overlayId ?? '' });
  if (document === undefined) return <Empty title={t('missing.title', { id })} text={t('missing.text')} />;
  if (document.value === null) {
    return (
      <Empty
        title={t('removed.title', { id })}
        text={t('removed.text')}
        action={workspace.mayDraft && <Button onClick={() => workspace.undo(document.key)}>{t('removed.back')}</Button>}
      />
    );
  }
  if (!isReadableWorkflow(document.value)) return <BrokenWorkflow document={document} />;
  if (overlayId === null) return <OpenWorkflow key={id} document={document} base={document.value} overlay={null} />;
  if (overlay === undefined || overlay.value === null) {
    return <Empty title={t('missing.overlay', { id: overlayId })} text={t('missing.overlayText')} />;
  }
  if (!isReadableOverlay(overlay.value)) return <BrokenWorkflow document={overlay} />;
  return (
    <OpenWorkflow
      key={`${id} ${overlayId}`}
      document={document}
      base={document.value}
      overlay={{ document: overlay, value: overlay.value }}
    />
  );
}
