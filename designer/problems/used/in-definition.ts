import type { ActionKinds, DefinitionOf, Kind, Pack } from '../../../engine/language/index.ts';
import { fieldOfColumn, find } from '../../../engine/language/index.ts';
import { templatePaths } from '../../../engine/language/check/pack/notifications.ts';
import { namedInMachine } from './in-machine.ts';
import { namedInOverlay } from './in-overlay.ts';
import { namedInRule, thingsOfFact } from './in-rule.ts';
import { namedInDemo, namedInScenario, type WorkflowOf } from './in-story.ts';
import type { Named, Thing } from './thing.ts';

/** What a sound definition of a pack names. */
export function namedIn<K extends Exclude<Kind, 'pack'>>(
  kind: K,
  definition: DefinitionOf<K>,
  pack: Pack,
  kinds: ActionKinds,
): Named[] {
  return NAMED[kind](definition as never, pack, kinds);
}

type NamedIn<K extends Exclude<Kind, 'pack'>> = (
  definition: DefinitionOf<K>,
  pack: Pack,
  kinds: ActionKinds,
) => Named[];

const NAMED: { readonly [K in Exclude<Kind, 'pack'>]: NamedIn<K> } = {
  statuses: () => [],
  fields: () => [],
  workflow: ({ id, statuses, primary, delays = {}, machine }, _, kinds) => [
    { thing: { type: 'statuses', id: statuses }, path: '/statuses' },
    ...one('state', primary, '/primary', id),
    ...namedInMachine(machine, '/machine', delays, { workflow: id, statuses, kinds }),
  ],
  'workflow-overlay': (overlay, pack, kinds) => {
    const statuses = find(pack, 'workflow', overlay.base)?.statuses;
    return namedInOverlay(overlay, { workflow: overlay.base, statuses, kinds });
  },
  checklist: ({ roles, items }) => [
    ...each('role', roles, '/roles'),
    ...items.flatMap(({ when }, index) =>
      when === undefined ? [] : namedInRule(when, `/items/${index}/when`, undefined),
    ),
  ],
  'request-type': ({ workflow, createdBy, fields, required }) => [
    { thing: { type: 'workflow', id: workflow }, path: '/workflow' },
    ...each('role', createdBy, '/createdBy'),
    ...each('field', fields, '/fields'),
    ...each('field', required, '/required'),
  ],
  role: ({ grants }) => grants.flatMap(({ hide }, index) => each('field', hide, `/grants/${index}/hide`)),
  notification: ({ to, subject, body }) => [
    ...to.flatMap((who, index) => (typeof who === 'object' ? one('role', who.role, `/to/${index}/role`) : [])),
    ...facts(subject, '/subject'),
    ...facts(body, '/body'),
  ],
  view: ({ for: audience, filter, columns, colours = [] }) => [
    ...each('role', audience.roles, '/for/roles'),
    ...each('group', audience.groups, '/for/groups'),
    ...each('status', filter.status, '/filter/status'),
    ...each('status', filter.flag, '/filter/flag'),
    ...each('request-type', filter.type, '/filter/type'),
    ...each('group', Array.isArray(filter.team) ? filter.team : undefined, '/filter/team'),
    ...each('client', filter.client, '/filter/client'),
    ...Object.keys(filter.fields ?? {}).flatMap((id) => one('field', id, `/filter/fields/${id}`)),
    ...columns.flatMap((column, index) => one('field', fieldOfColumn(column), `/columns/${index}`)),
    ...colours.flatMap(({ when }, index) => namedInRule(when, `/colours/${index}/when`, undefined)),
  ],
  'price-list': ({ clients }) => each('client', clients, '/clients'),
  'print-form': ({ for: audience = {}, data }) => [
    ...each('request-type', audience.types, '/for/types'),
    ...each('client', audience.clients, '/for/clients'),
    ...(audience.when === undefined ? [] : namedInRule(audience.when, '/for/when', undefined)),
    ...Object.entries(data.map ?? {}).flatMap(([name, rule]) => namedInRule(rule, `/data/map/${name}`, undefined)),
  ],
  scenario: (scenario, pack) => namedInScenario(scenario, workflowsOf(pack)),
  demo: (demo, pack) => namedInDemo(demo, workflowsOf(pack)),
};

function workflowsOf(pack: Pack): WorkflowOf {
  return (type) => {
    const id = find(pack, 'request-type', type)?.workflow;
    const workflow = id === undefined ? undefined : find(pack, 'workflow', id);
    return workflow === undefined ? undefined : { workflow: workflow.id, statuses: workflow.statuses };
  };
}

function facts(text: object, path: string): Named[] {
  return Object.entries(text).flatMap(([language, said]: [string, string]) =>
    templatePaths([{ en: said }])
      .flatMap(thingsOfFact)
      .map((thing) => ({ thing, path: `${path}/${language}` })),
  );
}

function one(type: Thing['type'], id: string | undefined, path: string, of?: string): Named[] {
  return id === undefined ? [] : [{ thing: of === undefined ? { type, id } : { type, id, of }, path }];
}

function each(type: Thing['type'], ids: readonly string[] | undefined, path: string): Named[] {
  return (ids ?? []).map((id, index) => ({ thing: { type, id }, path: `${path}/${index}` }));
}
