import { ViewportPortal } from '@xyflow/react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './canvas.module.css';
import { useSignal } from './signal.ts';
import { useTools } from './canvas-context.ts';

/** What is carried from the palette, under the pointer. */
export function Carried() {
  const { look, pen } = useTools();
  const { t } = useWords('canvas');
  const item = useSignal(look, ({ carried }) => carried);
  const at = useSignal(pen, (point) => point);
  if (item === null || at === null) return null;
  return (
    <ViewportPortal>
      <div
        className={styles.carried}
        data-item={item}
        style={{ transform: `translate(${at.x}px,${at.y}px) translate(-50%,-24px)` }}
      >
        {t(`palette.${item}`)}
      </div>
    </ViewportPortal>
  );
}
