import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { TroubleMark } from './CardBadges.tsx';
import styles from './canvas.module.css';
import { cardLook, useFocusable, useIsPlayed } from './card-look.ts';
import { useKeyed } from './keyed-store.ts';
import { sayState } from './say-state.ts';
import { useSignal } from './signal.ts';
import { useTools } from './canvas-context.ts';

/** The place that leads back to where one was before: H, with a star where it remembers what is inside, too. */
export const HistoryCard = memo(function HistoryCard({ id, selected }: Pick<NodeProps, 'id' | 'selected'>) {
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
      className={styles.history}
      role="group"
      aria-label={sayState(card, played, words)}
    >
      <span aria-hidden="true">{card.deep ? 'H*' : 'H'}</span>
      {card.trouble !== null && <TroubleMark trouble={card.trouble} />}
    </div>
  );
});
