import { Pill } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { FILTER_WORDS, type QueueAsked } from './queue-filter.ts';
import { useAsk } from './use-ask.ts';
import { useSayFilter } from './use-say-filter.ts';

/** What narrows the queue now, each with the way out of it. */
export function FilterChips({ asked }: { readonly asked: QueueAsked }) {
  const { t } = useWords('queue');
  const ask = useAsk();
  const say = useSayFilter(asked.filter);
  return FILTER_WORDS.map((word) => {
    const value = asked.filter[word];
    if (value === undefined || word === 'number') return null;
    const said = say(word, value);
    return (
      <Pill
        key={word}
        size="md"
        withRemoveButton
        removeButtonProps={{ 'aria-label': t('filter.remove', { value: said }), 'aria-hidden': false, tabIndex: 0 }}
        onRemove={() => ask({ [word]: null })}
      >
        {said}
      </Pill>
    );
  });
}
