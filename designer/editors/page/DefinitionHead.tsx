import { ActionIcon, Anchor, Badge, Menu, Title } from '@mantine/core';
import { IconArrowBackUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../ui/i18n/index.ts';
import { titleOf } from '../../shell/title-of.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { NewDefinition } from './NewDefinition.tsx';
import styles from './page.module.css';
import { ToKind } from './ToKind.tsx';
import { useDiscard } from './use-discard.ts';

/** What the definition is called, how the person's draft of it stands, and what can be done to it as a whole. */
export function DefinitionHead({ document }: { readonly document: DocumentState }) {
  const { t, title } = useWords('editors');
  const workspace = useWorkspace();
  const discard = useDiscard();
  const [copying, setCopying] = useState(false);
  const { key, file, published, drafted, baseMoved, value } = document;
  const only = key.kind === 'pack';
  return (
    <header className={styles.head}>
      <Title order={1}>{titleOf(document, title)}</Title>
      {published === null && <Badge variant="light">{t('page.new')}</Badge>}
      {published !== null && drafted && <Badge variant="light">{t('page.draft')}</Badge>}
      {baseMoved && (
        <Badge variant="light" color="gray">
          {t('page.baseMoved')}
        </Badge>
      )}
      {workspace.mayDraft && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="lg" aria-label={t('page.actions')} ml="auto">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconCopy size={16} />}
              disabled={only || value === null}
              onClick={() => setCopying(true)}
            >
              {t('page.duplicate')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} />}
              disabled={!drafted}
              onClick={() => discard(document)}
            >
              {t('page.discard')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              disabled={only || value === null}
              onClick={() => workspace.remove(key)}
            >
              {t('page.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <div className={styles.facts}>
        <ToKind kind={key.kind} />
        <span>{key.id}</span>
        <span>{file}</span>
        {key.kind === 'scenario' && value !== null && (
          <Anchor component={Link} to={`/try?scenario=${encodeURIComponent(key.id)}`}>
            {t('scenario.play')}
          </Anchor>
        )}
      </div>
      {copying && <NewDefinition kind={key.kind} copyOf={document} onClose={() => setCopying(false)} />}
    </header>
  );
}
