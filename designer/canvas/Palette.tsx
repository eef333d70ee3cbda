import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconCircleDot,
  IconClock,
  IconColumns2,
  IconHistory,
  IconNote,
  IconSquareRounded,
  IconStack2,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './canvas.module.css';
import { startCarrying } from './carrying.ts';
import { PALETTE, putItem } from './palette-items.ts';
import { useTools } from './canvas-context.ts';

const ICONS = {
  state: IconSquareRounded,
  final: IconCircleDot,
  compound: IconStack2,
  parallel: IconColumns2,
  history: IconHistory,
  timer: IconClock,
  note: IconNote,
} as const;

/** What can be put on the sheet: by dragging it there, by a click, or by its key. */
export const Palette = memo(function Palette() {
  const tools = useTools();
  const { t } = useWords('canvas');
  return (
    <div
      className={styles.palette}
      role="toolbar"
      aria-label={t('palette.label')}
      aria-orientation="vertical"
      data-palette
    >
      {PALETTE.map(({ item, key }) => {
        const Icon = ICONS[item];
        return (
          <Tooltip key={item} label={t('withKey', { text: t(`palette.${item}`), key })} position="right">
            <ActionIcon
              size={36}
              aria-label={t(`palette.${item}`)}
              aria-keyshortcuts={key}
              onPointerDown={({ nativeEvent }) => startCarrying(tools, nativeEvent, item, t('note.new'))}
              onClick={() => putItem(tools, item, null, t('note.new'))}
            >
              <Icon size={20} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </div>
  );
});
