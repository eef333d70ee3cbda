import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { Chooser, type ChooserItem } from './Chooser.tsx';
import { findElements } from './find-elements.ts';
import { focusLink, focusState } from './focus.ts';
import { bringIntoSight } from './sight.ts';
import { useTools } from './canvas-context.ts';

/** Finds a state or transition by its words and goes there. */
export function Find({ onClose }: { readonly onClose: () => void }) {
  const tools = useTools();
  const { t } = useWords('canvas');
  const { cards, links } = tools.drawing;
  const items = (words: string): ChooserItem[] =>
    findElements(words, cards.all.values(), links.all.values()).map(({ type, id, name, hint }) => ({
      id: `${type} ${id}`,
      label: name,
      hint,
      mark: type === 'state' ? <StatusDot colour={cards.get(id)?.color} /> : <span aria-hidden="true">→</span>,
    }));
  return (
    <Chooser
      label={t('find')}
      items={items}
      onChoose={(key) => {
        onClose();
        const [type, id = ''] = key.split(' ');
        if (type === 'state') focusState(tools, id);
        else focusLink(tools, id);
        bringIntoSight(tools, id);
      }}
      onClose={onClose}
    />
  );
}
