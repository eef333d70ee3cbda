import { useMemo } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { isList, isObject, type Json } from '../../model/json.ts';
import { textAt } from '../shape/read.ts';
import { usePackFields } from '../use-pack-fields.ts';
import { usePack } from '../use-pack.ts';
import type { StepNames } from './say-step.ts';

/** How a scenario's sentences call what they speak of; an event by the title of its transition in the workflow. */
export function useStepNames(scenario: Json): StepNames {
  const { definitions, choices } = usePack();
  const fields = usePackFields();
  const { t, title } = useWords('editors');
  const type = textAt(isObject(scenario) ? scenario.given : undefined, 'type');
  return useMemo(() => {
    const labels = new Map(
      Object.entries(choices).map(([what, list]) => [what, new Map(list.map(({ id, label }) => [id, label]))]),
    );
    const workflow = textAt(
      definitions.find(({ kind, id }) => kind === 'request-type' && id === type)?.value,
      'workflow',
    );
    const events = eventsIn(definitions.find(({ kind, id }) => kind === 'workflow' && id === workflow)?.value, title);
    const name = (what: string, id: string): string => {
      if (what === 'event') return t('quoted', { text: events.get(id) ?? id });
      if (what === 'field') return labels.get('field')?.get(id) ?? id;
      const known = labels.get(what)?.get(id);
      return known === undefined ? id : t('quoted', { text: known });
    };
    return { name, field: (id) => fields.get(id) };
  }, [definitions, fields, choices, t, title, type]);
}

function eventsIn(workflow: Json | undefined, title: (title: unknown) => string): ReadonlyMap<string, string> {
  const events = new Map<string, string>();
  const walk = (value: Json | undefined): void => {
    if (isList(value)) value.forEach(walk);
    if (!isObject(value)) return;
    for (const [event, candidates] of isObject(value.on) ? Object.entries(value.on) : []) {
      const first = isList(candidates) ? candidates[0] : undefined;
      const said = isObject(first) && isObject(first.meta) ? title(first.meta.title) : '';
      if (said !== '' && !events.has(event)) events.set(event, said);
    }
    Object.values(isObject(value.states) ? value.states : {}).forEach(walk);
  };
  walk(isObject(workflow) ? workflow.machine : undefined);
  return events;
}
