import type { Json, JsonObject } from '../../model/json.ts';
import type { Choice, Choices } from '../../workflow/pickers-of.ts';
import { objectsAt, textAt, textsAt } from '../shape/read.ts';

type Title = (title: unknown) => string;

/**
 * What the parts of a demo may name in it, by the kind of reference: its people, sites, machines … In the order in which
 * they stand there; what is unfinished is left out as far as it has no name.
 */
export function demoChoices(demo: Json, title: Title): Choices {
  const clients = new Map(all(demo, 'clients').map((each) => [textAt(each, 'code'), textAt(each, 'name')]));
  const ofClient = (each: JsonObject): string => clients.get(textAt(each, 'client')) ?? textAt(each, 'client');
  const people = all(demo, 'people');
  const named = (list: readonly JsonObject[], key = 'id', hint = ofClient): readonly Choice[] =>
    choices(list, key, (each) => textAt(each, 'name'), hint);
  const terms = (kind: string): readonly Choice[] =>
    choices(
      all(demo, 'terms').filter((each) => textAt(each, 'kind') === kind),
      'code',
      (each) => title(each['title']),
    );
  return {
    person: named(
      people,
      'id',
      (each) => ofClient(each) || textAt(each, 'position') || textsAt(each, 'roles').join(', '),
    ),
    contact: named([...all(demo, 'contacts'), ...people.filter((each) => textAt(each, 'client') !== '')]),
    site: named(all(demo, 'sites')),
    model: named(all(demo, 'models'), 'code', (each) => textAt(each, 'maker')),
    equipment: named(all(demo, 'equipment'), 'id', (each) => textAt(each, 'plate') || textAt(each, 'serial')),
    contract: choices(
      all(demo, 'contracts'),
      'id',
      (each) => [textAt(each, 'number'), textAt(each, 'title')].filter((part) => part !== '').join(' · '),
      ofClient,
    ),
    request: choices(all(demo, 'requests'), 'id', (each) => textAt(each, 'subject'), ofClient),
    skill: terms('skill'),
    area: terms('area'),
  };
}

function all(demo: Json, key: string): readonly JsonObject[] {
  return objectsAt(demo, key).map(({ value }) => value);
}

function choices(
  list: readonly JsonObject[],
  key: string,
  label: (each: JsonObject) => string,
  hint: (each: JsonObject) => string = () => '',
): readonly Choice[] {
  const seen = new Set<string>();
  return list.flatMap((each) => {
    const id = textAt(each, key);
    if (id === '' || seen.has(id)) return [];
    seen.add(id);
    return [{ id, label: label(each) || id, hint: hint(each) || id }];
  });
}
