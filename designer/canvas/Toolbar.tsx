import { ActionIcon, Loader, Tooltip } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus, IconSearch, IconSitemap } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import styles from './canvas.module.css';
import { useSignal } from './signal.ts';
import { showWhole } from './sight.ts';
import { tidyUp } from './tidy.ts';
import { setLook, useTools } from './canvas-context.ts';

/** How the sheet is looked at: nearer, farther, as a whole; finding and tidying up. */
export const Toolbar = memo(function Toolbar() {
  const tools = useTools();
  const { t } = useWords('canvas');
  const { readOnly, selection } = useWorkflowEditor();
  const tidying = useSignal(tools.look, (look) => look.tidying);
  const zoom = { duration: 120 };
  const tidy = t(selection.states.length > 1 ? 'command.tidySome' : 'command.tidy');
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <Tool label={t('zoom.out')} keys="-" onClick={() => void tools.flow()?.zoomOut(zoom)}>
        <IconMinus size={18} stroke={1.8} />
      </Tool>
      <Tool label={t('zoom.in')} keys="+" onClick={() => void tools.flow()?.zoomIn(zoom)}>
        <IconPlus size={18} stroke={1.8} />
      </Tool>
      <Tool label={t('zoom.all')} keys="0" onClick={() => showWhole(tools, zoom.duration)}>
        <IconMaximize size={18} stroke={1.8} />
      </Tool>
      <Tool label={t('find')} keys="/" onClick={() => setLook(tools, { question: { ask: 'find' } })}>
        <IconSearch size={18} stroke={1.8} />
      </Tool>
      {!readOnly && (
        <Tool label={tidying ? t('tidying') : tidy} onClick={() => void tidyUp(tools)}>
          {tidying ? <Loader size={16} /> : <IconSitemap size={18} stroke={1.8} />}
        </Tool>
      )}
    </div>
  );
});

interface ToolProps {
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function Tool({ label, keys, onClick, children }: ToolProps) {
  const { t } = useWords('canvas');
  return (
    <Tooltip label={keys === undefined ? label : t('withKey', { text: label, key: keys })} position="top">
      <ActionIcon size={32} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
