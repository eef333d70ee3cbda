import { Anchor, Button, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';
import { usePack } from '../editors/use-pack.ts';
import { isObject } from '../model/json.ts';
import { isReadableOverlay, isReadableWorkflow } from '../model/readable.ts';
import { pathOf } from '../shell/place.ts';
import { titleOf } from '../shell/title-of.ts';
import { NewOverlayForm } from '../workflow/NewOverlayForm.tsx';
import { useDocument, useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import { Matrix } from './Matrix.tsx';
import styles from './overlays.module.css';

/** The base of a workflow beside what each client has otherwise, drafts included. */
export default function ClientsPage() {
  const { workflow: id = '' } = useParams();
  const { t, title } = useWords('overlays');
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const { choices } = usePack();
  const document = useDocument({ kind: 'workflow', id });
  const overlays = useDocuments('workflow-overlay').filter(({ value }) => isObject(value) && value.base === id);
  const [adding, setAdding] = useState(false);
  const base = document?.value ?? null;
  if (document === undefined || base === null) {
    return <Empty title={t('missing', { id })} text={t('missingText')} />;
  }
  const readable = overlays.flatMap((each) =>
    isReadableOverlay(each.value) ? [{ document: each, value: each.value }] : [],
  );
  const create = workspace.mayDraft && !adding && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('new')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Title order={1}>{t('title', { workflow: titleOf(document, title) })}</Title>
        <Anchor component={Link} to={pathOf(document.key)}>
          {t('open')}
        </Anchor>
        {overlays.length > 0 && create}
      </div>
      {adding && (
        <NewOverlayForm
          base={base}
          clients={choices.client ?? []}
          onDone={(made) => {
            setAdding(false);
            if (made !== null) void navigate(`${pathOf(document.key)}?overlay=${encodeURIComponent(made)}`);
          }}
        />
      )}
      {overlays.length === 0 ? (
        <Empty title={t('none')} text={t('noneText')} action={create} />
      ) : isReadableWorkflow(base) && readable.length > 0 ? (
        <Matrix base={base} overlays={readable} />
      ) : (
        <Empty title={t('broken')} text={t('brokenText')} />
      )}
    </div>
  );
}
