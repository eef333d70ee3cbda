import { ViewportPortal } from '@xyflow/react';
import styles from './canvas.module.css';
import { middleOf } from './box.ts';
import { useSignal } from './signal.ts';
import { useTools } from './canvas-context.ts';

/** The line that is being drawn. */
export function Pen() {
  const { look, pen, drawing } = useTools();
  const linking = useSignal(look, (now) => now.linking);
  const point = useSignal(pen, (at) => at);
  if (linking === null || point === null) return null;
  const link = linking.link === null ? undefined : drawing.lines.get(linking.link);
  const box = drawing.spots.get(linking.from)?.box;
  const still =
    link === undefined ? (box === undefined ? null : middleOf(box)) : linking.end === 'from' ? link.end : link.start;
  if (still === null) return null;
  return (
    <ViewportPortal>
      <svg className={styles.pen} aria-hidden="true">
        <path d={`M${still.x},${still.y}L${point.x},${point.y}`} />
        <circle cx={point.x} cy={point.y} r="4" />
      </svg>
    </ViewportPortal>
  );
}
