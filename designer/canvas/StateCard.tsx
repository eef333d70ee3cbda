import { IconPlayerPlayFilled } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { statusColour } from '../../ui/theme/index.ts';
import { CardBadges } from './CardBadges.tsx';
import { CardRows } from './CardRows.tsx';
import styles from './canvas.module.css';
import { cardLook, useFocusable, useIsPlayed } from './card-look.ts';
import { useKeyed } from './keyed-store.ts';
import { sayState } from './say-state.ts';
import { useSignal } from './signal.ts';
import { useTools } from './canvas-context.ts';

/** A state on the sheet: its status in words and colour, its id and stage, and what begins or stays in it. */
export const StateCard = memo(function StateCard({ id, selected }: Pick<NodeProps, 'id' | 'selected'>) {
  const { drawing, look } = useTools();
  const words = useWords('canvas');
  const card = useKeyed(drawing.cards, id);
  const target = useSignal(look, ({ linking }) => linking?.over === id);
  const focusable = useFocusable(id);
  const played = useIsPlayed(id);
  if (card === undefined) return null;
  return (
    <div
      {...focusable}
      {...cardLook(card, { selected, target, played })}
      className={styles.card}
      role="group"
      aria-label={sayState(card, played, words)}
    >
      {card.initial && <Initial />}
      {played && <IconPlayerPlayFilled className={styles.played} size={18} aria-hidden="true" />}
      <span
        className={styles.stripe}
        style={{ background: card.color === null ? undefined : statusColour(card.color) }}
      />
      <div className={styles.name}>{card.name}</div>
      <div className={styles.meta}>
        {card.name !== card.id && <span className={styles.code}>{card.id}</span>}
        {card.stage !== null && <span className={styles.stage}>{card.stage}</span>}
      </div>
      <CardRows card={card} />
      <CardBadges card={card} />
      <Ports />
    </div>
  );
});

/** Where a request begins. */
function Initial() {
  return (
    <svg className={styles.initial} viewBox="0 0 26 12" aria-hidden="true">
      <circle cx="5" cy="6" r="5" />
      <path d="M10,6H20M16,1.5L21.5,6L16,10.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

/** Where a transition is drawn from. */
export function Ports() {
  return (
    <>
      <span className={`${styles.port} nodrag nopan`} data-port="right" />
      <span className={`${styles.port} nodrag nopan`} data-port="bottom" />
    </>
  );
}
