import { Drawer } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './workflow.module.css';

interface SplitProps {
  readonly children: ReactNode;
  readonly side: ReactNode;
  readonly sideLabel: string;
  /** On narrow screens the side comes over the rest when it is wanted. */
  readonly opened: boolean;
  readonly onClose: () => void;
}

const LEAST = 280;
const MOST = 640;
const STEP = 24;

/** Two parts beside each other with a border that can be moved; on narrow screens the second is a drawer or a sheet. */
export function Split({ children, side, sideLabel, opened, onClose }: SplitProps) {
  const { t } = useWords('workflow');
  const narrow = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false });
  const phone = useMediaQuery('(max-width: 480px)', undefined, { getInitialValueInEffect: false });
  const [width, setWidth] = useLocalStorage({ key: 'reglament-inspector-width', defaultValue: 380 });
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (next: number): void => setWidth(Math.round(Math.min(MOST, Math.max(LEAST, next))));
  if (narrow) {
    return (
      <div className={styles.split}>
        <div className={styles.main}>{children}</div>
        <Drawer
          opened={opened}
          onClose={onClose}
          position={phone ? 'bottom' : 'right'}
          size={phone ? '75%' : 420}
          title={sideLabel}
          padding={0}
          closeButtonProps={{ 'aria-label': t('close') }}
          classNames={{ header: styles.drawerHead ?? '' }}
        >
          {side}
        </Drawer>
      </div>
    );
  }
  return (
    <div className={styles.split}>
      <div className={styles.main}>{children}</div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a separator that moves is a widget */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={t('inspectorWidth')}
        aria-valuenow={width}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        className={styles.separator}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = { x: event.clientX, width };
        }}
        onPointerMove={(event) => {
          if (from.current !== null) set(from.current.width + from.current.x - event.clientX);
        }}
        onPointerUp={() => {
          from.current = null;
        }}
        onKeyDown={({ key }) => {
          if (key === 'ArrowLeft') set(width + STEP);
          if (key === 'ArrowRight') set(width - STEP);
        }}
      />
      <aside className={styles.side} style={{ width }} aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  );
}
