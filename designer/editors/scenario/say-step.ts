import type { FieldDefinition } from '../../../engine/language/index.ts';
import { sayMoney } from '../../../ui/fields-form/say-money.ts';
import type { Say } from '../../../ui/i18n/index.ts';
import { isList, isObject, type Json, type JsonObject } from '../../model/json.ts';
import { textAt } from '../shape/read.ts';

/** How the parts of the pack are called, for the sentences of a scenario. */
export interface StepNames {
  readonly name: (what: string, id: string) => string;
  readonly field: (id: string) => FieldDefinition | undefined;
}

/** What happens in a step, in a sentence: "Dana sends “answer” with Solution = “Reports”". */
export function sayStep(step: Json, say: Say, names: StepNames): string {
  const { t, list, duration } = say;
  const { name } = names;
  if (!isObject(step)) return t('scenario.broken');
  const as = textAt(step, 'as');
  const who = as === '' ? t('scenario.somebody') : as;
  const { send, take, assign, advance, tick, set } = step;
  const withValues = (values: Json | undefined): string => fieldsIn(values, say, names);
  const payload = isObject(step.with) ? step.with : {};
  const comment = textAt(payload, 'comment');
  const said = [
    ...(typeof send === 'string' ? [t('scenario.sends', { who, event: name('event', send) })] : []),
    ...(isObject(payload.fields) ? [t('scenario.with', { values: withValues(payload.fields) })] : []),
    ...(comment === '' ? [] : [t('scenario.comment', { comment })]),
    ...(take === true ? [t('scenario.takes', { who })] : []),
    ...(assign === null ? [t('scenario.unassigns', { who })] : []),
    ...(typeof assign === 'string' ? [t('scenario.assigns', { who, to: assign })] : []),
    ...(isObject(set) ? [t('scenario.sets', { who, values: withValues(set) })] : []),
    ...(isObject(tick) ? [ticked(who, tick, name, t)] : []),
    ...(typeof advance === 'string' ? [t('scenario.advances', { time: duration(advance) })] : []),
  ];
  return said.length === 0 ? t('scenario.looks', { who }) : list(said);
}

function ticked(who: string, tick: JsonObject, name: StepNames['name'], t: Say['t']): string {
  return t('scenario.ticks', {
    who,
    item: textAt(tick, 'item'),
    checklist: name('checklist', textAt(tick, 'checklist')),
    value: valueOf(tick.value, t),
  });
}

/** What must be true after a step, a sentence each. */
export function sayExpected(expect: Json | undefined, say: Say, names: StepNames): readonly string[] {
  const { t, list } = say;
  const { name } = names;
  if (!isObject(expect)) return [];
  return Object.entries(expect).map(([what, value]) => {
    const key = EXPECTED[what];
    if (key === undefined) return t('scenario.expected.other', { what, value: JSON.stringify(value) });
    const none = isList(value) ? value.length === 0 : value === null;
    if (none) return t(`scenario.expected.${what}None`);
    if (what === 'ended') return t(value === true ? 'scenario.expected.ended' : 'scenario.expected.endedNone');
    if (what === 'fields') return t('scenario.expected.fields', { values: fieldsIn(value, say, names) });
    if (what === 'checklists') return t('scenario.expected.checklists', { values: checklistsIn(value, name, t) });
    const named = (isList(value) ? value : [value]).map((each) =>
      name(key, typeof each === 'string' ? each : JSON.stringify(each)),
    );
    return t(`scenario.expected.${what}`, { value: list(named) });
  });
}

/** What kind of thing each expectation names. */
const EXPECTED: Readonly<Record<string, string>> = {
  state: 'state',
  status: 'status',
  stage: 'stage',
  flags: 'status',
  offers: 'event',
  refused: 'refusal',
  timers: 'timer',
  effects: 'effect',
  fields: 'field',
  assignee: 'person',
  group: 'group',
  checklists: 'checklist',
  ended: 'ended',
};

function checklistsIn(values: Json, name: StepNames['name'], t: Say['t']): string {
  const entries = isObject(values) ? Object.entries(values) : [];
  return entries.map(([id, value]) => `${name('checklist', id)} = ${valueOf(value, t)}`).join(', ');
}

function fieldsIn(values: Json | undefined, say: Say, { name, field }: StepNames): string {
  const entries = isObject(values) ? Object.entries(values) : [];
  return entries.map(([id, value]) => `${name('field', id)} = ${fieldValue(value, field(id), say)}`).join(', ');
}

/** The value of a custom field as people say it: an amount in roubles and not in copecks, a choice by its title. */
function fieldValue(
  value: Json,
  field: FieldDefinition | undefined,
  { t, title, number, language, ...say }: Say,
): string {
  const called = (id: Json): string => {
    const option = field?.options?.find((each) => each.id === id);
    return option === undefined ? valueOf(id, t) : t('quoted', { text: title(option.title) || option.id });
  };
  if (typeof value === 'number' && field?.type === 'money') return sayMoney(value, field.unit ?? null, language);
  if (typeof value === 'number') return field?.unit === undefined ? number(value) : `${number(value)} ${field.unit}`;
  if (typeof value === 'string' && field?.type === 'datetime') return say.date(value);
  if (isList(value)) return value.map(called).join(', ');
  return field?.type === 'choice' ? called(value) : valueOf(value, t);
}

function valueOf(value: Json | undefined, t: Say['t']): string {
  if (value === null || value === undefined) return t('history.nothing');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (isList(value)) return value.map((each) => valueOf(each, t)).join(', ');
  return typeof value === 'string' ? t('quoted', { text: value }) : JSON.stringify(value);
}
