import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { connect } from './acts.ts';
import { Chooser, type ChooserItem } from './Chooser.tsx';
import { narrowed } from './narrowed.ts';
import { newStatePlace } from './new-place.ts';
import { middleOfSight } from './acts.ts';
import { setLook, useTools } from './canvas-context.ts';

const NEW = 'new:';
const STAY = 'stay:';

/** Where a transition from a state leads: to another, to a new one, or nowhere. */
export function ChooseConnection({ from, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const tools = useTools();
  const { t } = useWords('canvas');
  const { drawing } = tools;
  const states = [...drawing.cards.all.values()].map((card): ChooserItem => {
    return {
      id: card.id,
      label: card.name,
      mark: <StatusDot colour={card.color} />,
      ...(card.name === card.id ? {} : { hint: card.id }),
    };
  });
  const others = states.filter(({ id }) => id !== from);
  const more = [
    { id: NEW, label: t('chooser.newState') },
    { id: STAY, label: t('chooser.stay') },
    ...states.filter(({ id }) => id === from).map((self) => ({ ...self, hint: t('chooser.self') })),
  ];
  const choose = (id: string): void => {
    onClose();
    if (id === STAY) connect(tools, from, null);
    else if (id !== NEW) connect(tools, from, id);
    else {
      const place = newStatePlace(drawing, from, middleOfSight(tools));
      setLook(tools, { question: { ask: 'new-state', kind: 'atomic', from, ...place } });
    }
  };
  const name = drawing.cards.get(from)?.name ?? from;
  return (
    <Chooser
      label={t('chooser.connect', { name })}
      items={(words) => [...narrowed(others, words), ...narrowed(more, words)]}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
