import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useNewStatus } from '../workflow/use-new-status.ts';
import { addState, runAll } from './acts.ts';
import { Chooser, type ChooserItem } from './Chooser.tsx';
import { focusState } from './focus.ts';
import { narrowed } from './narrowed.ts';
import { type Question, useTools } from './canvas-context.ts';

type StatusQuestion = Extract<Question, { ask: 'new-state' | 'status' }>;

/** The status of a state: for a new one, whose name comes of it, or another for one that is there. */
export function ChooseStatus({
  question,
  onClose,
}: {
  readonly question: StatusQuestion;
  readonly onClose: () => void;
}) {
  const tools = useTools();
  const { t } = useWords('canvas');
  const { choices } = useSurroundings();
  const newStatus = useNewStatus();
  const { view } = tools.editor();
  const used = new Set(view.states.flatMap(({ config }) => config.meta?.status ?? []));
  const statuses = (choices.status ?? []).map((status): ChooserItem => {
    return {
      id: status.id,
      label: status.label,
      mark: <StatusDot colour={status.color} />,
      ...(used.has(status.id) ? { hint: t('chooser.used') } : {}),
    };
  });
  const sorted = statuses.toSorted((a, b) => Number(used.has(a.id)) - Number(used.has(b.id)));
  const group = question.ask === 'new-state' && (question.kind === 'compound' || question.kind === 'parallel');
  const finish = (status: string | null, title: string | null): void => {
    onClose();
    if (question.ask === 'status')
      runAll(tools, [{ do: 'set-state', id: question.state, path: 'meta/status', value: status }]);
    else {
      const id = addState(tools, { ...question, status, title });
      // The card is there with the next drawing: the keyboard goes on with it.
      if (id !== null) requestAnimationFrame(() => focusState(tools, id, false));
    }
  };
  const category = question.ask === 'new-state' && question.kind === 'final' ? 'done' : 'active';
  return (
    <Chooser
      label={t(question.ask === 'status' ? 'chooser.status' : `chooser.new-${question.kind}`)}
      items={(words) => narrowed(sorted, words)}
      onChoose={(id) => finish(id, null)}
      onClose={onClose}
      newLabel={(words) => t(group ? 'chooser.called' : 'chooser.newStatus', { words })}
      onNew={(words) => {
        const status = group ? null : newStatus(words, category);
        if (group || status !== null) finish(status, words);
        else onClose();
      }}
    />
  );
}
