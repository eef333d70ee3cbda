import { IconColumns2, IconStack2 } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { CardBadges } from './CardBadges.tsx';
import { CardRows } from './CardRows.tsx';
import styles from './canvas.module.css';
import { cardLook, useFocusable, useIsPlayed } from './card-look.ts';
import { useKeyed } from './keyed-store.ts';
import { sayState } from './say-state.ts';
import { useSignal } from './signal.ts';
import { Ports } from './StateCard.tsx';
import { useTools } from './canvas-context.ts';

/** A state with others inside: a frame around them, and a head by which it is taken. */
export const GroupCard = memo(function GroupCard({ id, selected }: Pick<NodeProps, 'id' | 'selected'>) {
  const { drawing, look } = useTools();
  const words = useWords('canvas');
  const card = useKeyed(drawing.cards, id);
  const target = useSignal(look, ({ linking, dropInto }) => dropInto === id || linking?.over === id);
  const focusable = useFocusable(id);
  const played = useIsPlayed(id);
  if (card === undefined) return null;
  const Icon = card.kind === 'parallel' ? IconColumns2 : IconStack2;
  return (
    <div
      {...focusable}
      {...cardLook(card, { selected, target, played })}
      className={styles.group}
      role="group"
      aria-label={sayState(card, played, words)}
    >
      <div className={`${styles.groupHead} grip`}>
        <Icon size={16} stroke={1.8} aria-hidden="true" />
        {card.color !== null && <StatusDot colour={card.color} />}
        <span className={styles.groupName}>{card.name}</span>
        {card.name !== card.id && <span className={styles.code}>{card.id}</span>}
        {card.stage !== null && <span className={styles.stage}>{card.stage}</span>}
        <span className={styles.kind}>{words.t(`kind.${card.kind}`)}</span>
      </div>
      <div className={styles.groupRows}>
        <CardRows card={card} />
      </div>
      <CardBadges card={card} />
      <Ports />
    </div>
  );
});
