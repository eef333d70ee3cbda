import { ActionIcon, Badge, Switch, Tabs, Title, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { ClientSwitch } from './ClientSwitch.tsx';
import { useSurroundings } from './surroundings.ts';
import { viewIn, VIEWS } from './Views.tsx';
import { useWorkflowEditor } from './workflow-editor.ts';
import styles from './workflow.module.css';

interface TopBarProps {
  readonly document: DocumentState;
  /** What is changed here: the workflow or an overlay on top of it. */
  readonly edited: DocumentState;
  readonly comparing: boolean;
  readonly setComparing: (comparing: boolean) => void;
  readonly openInspector: () => void;
}

/** Which workflow, whose, in which view. */
export function TopBar({ document, edited, comparing, setComparing, openInspector }: TopBarProps) {
  const { t } = useWords('workflow');
  const [params, setParams] = useSearchParams();
  const { overlay, readOnly, view } = useWorkflowEditor();
  const { names, choices } = useSurroundings();
  const set = (key: string, value: string | null, forget?: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === null) next.delete(key);
      else next.set(key, value);
      if (forget !== undefined) next.delete(forget);
      return next;
    });
  return (
    <div className={styles.top}>
      <Title order={1}>{names.state(view.machineId)}</Title>
      <ClientSwitch
        base={document.value}
        overlay={overlay?.id ?? null}
        clients={choices.client ?? []}
        onChoose={(next) => set('overlay', next, 'element')}
      />
      {edited.drafted && (
        <Badge variant="light" tt="none">
          {t(edited.published === null ? 'new' : 'drafted')}
        </Badge>
      )}
      {readOnly && (
        <Badge variant="default" tt="none">
          {t('readOnly')}
        </Badge>
      )}
      <Switch
        size="xs"
        ml="auto"
        label={t('differences')}
        checked={comparing}
        onChange={({ currentTarget }) => setComparing(currentTarget.checked)}
      />
      <Tabs value={viewIn(params.get('view'))} onChange={(next) => next !== null && set('view', next)} variant="pills">
        <Tabs.List aria-label={t('view.label')}>
          {VIEWS.map((each) => (
            <Tabs.Tab key={each} value={each} id={`view-${each}`} aria-controls="workflow-view" size="xs">
              {t(`view.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Tooltip label={t('openInspector')}>
        <ActionIcon aria-label={t('openInspector')} onClick={openInspector} size="lg">
          <IconLayoutSidebarRightExpand size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
