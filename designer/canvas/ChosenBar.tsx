import {
  IconCopy,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconTrash,
} from '@tabler/icons-react';
import { useWords } from '../../ui/i18n/index.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { align, removeChosen } from './acts.ts';
import type { Alignment } from './align.ts';
import styles from './canvas.module.css';
import { duplicate } from './clipboard.ts';
import { Tool } from './Toolbar.tsx';
import { useTools } from './canvas-context.ts';

const LINED = [
  ['left', IconLayoutAlignLeft],
  ['centre', IconLayoutAlignCenter],
  ['right', IconLayoutAlignRight],
  ['top', IconLayoutAlignTop],
  ['middle', IconLayoutAlignMiddle],
  ['bottom', IconLayoutAlignBottom],
  ['across', IconLayoutDistributeHorizontal],
  ['down', IconLayoutDistributeVertical],
] as const satisfies readonly (readonly [Alignment, unknown])[];

/** What can be done with several states at once. */
export function ChosenBar() {
  const tools = useTools();
  const { t } = useWords('canvas');
  const { selection, readOnly } = useWorkflowEditor();
  const count = selection.states.length;
  if (count < 2 || readOnly) return null;
  return (
    <div className={styles.chosenBar} role="toolbar" aria-label={t('chosen', { count })}>
      <span className={styles.chosenCount}>{t('chosen', { count })}</span>
      {LINED.slice(0, count > 2 ? 8 : 6).map(([how, Icon]) => (
        <Tool key={how} label={t(`align.${how}`)} onClick={() => align(tools, how)}>
          <Icon size={18} stroke={1.6} />
        </Tool>
      ))}
      <Tool label={t('command.duplicate')} onClick={() => duplicate(tools)}>
        <IconCopy size={18} stroke={1.6} />
      </Tool>
      <Tool label={t('command.delete')} onClick={() => removeChosen(tools)}>
        <IconTrash size={18} stroke={1.6} />
      </Tool>
    </div>
  );
}
