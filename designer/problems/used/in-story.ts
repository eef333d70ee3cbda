import type {
  DemoDefinition,
  ScenarioDefinition,
  ScenarioExpect,
  ScenarioStep,
} from '../../../engine/language/index.ts';
import type { Named, Thing } from './thing.ts';

/** The workflow of a request type, and whose statuses it speaks; undefined where there is none. */
export type WorkflowOf = (requestType: string) => { readonly workflow: string; readonly statuses: string } | undefined;

/** Gathers what is named: nothing for what is not said, each of a list under its number. */
class Gathered {
  readonly found: Named[] = [];

  one(type: Thing['type'], id: string | null | undefined, path: string, of?: string): void {
    if (id === undefined || id === null) return;
    this.found.push({ thing: of === undefined ? { type, id } : { type, id, of }, path });
  }

  each(type: Thing['type'], ids: readonly string[] | undefined, path: string, of?: string): void {
    ids?.forEach((id, index) => this.one(type, id, `${path}/${index}`, of));
  }

  keys(type: Thing['type'], values: object | undefined, path: string): void {
    for (const id of Object.keys(values ?? {})) this.one(type, id, `${path}/${id}`);
  }
}

/** What a scenario names. */
export function namedInScenario({ given, steps }: ScenarioDefinition, workflowOf: WorkflowOf): Named[] {
  const all = new Gathered();
  all.one('request-type', given.type, '/given/type');
  all.one('client', given.client, '/given/client');
  for (const [id, { roles, groups }] of Object.entries(given.people)) {
    all.each('role', roles, `/given/people/${id}/roles`);
    all.each('group', groups, `/given/people/${id}/groups`);
  }
  all.keys('field', given.fields, '/given/fields');
  expected(all, given.expect, '/given/expect', workflowOf(given.type));
  inSteps(all, steps, '/steps', workflowOf(given.type));
  return all.found;
}

/** What a demo names; its groups and clients it defines itself. */
export function namedInDemo({ people, requests }: DemoDefinition, workflowOf: WorkflowOf): Named[] {
  const all = new Gathered();
  people.forEach(({ roles, groups, client }, index) => {
    all.each('role', roles, `/people/${index}/roles`);
    all.each('group', groups, `/people/${index}/groups`);
    all.one('client', client, `/people/${index}/client`);
  });
  requests.forEach(({ type, client, fields, steps }, index) => {
    const path = `/requests/${index}`;
    all.one('request-type', type, `${path}/type`);
    all.one('client', client, `${path}/client`);
    all.keys('field', fields, `${path}/fields`);
    inSteps(all, steps, `${path}/steps`, workflowOf(type));
  });
  return all.found;
}

type Played = ReturnType<WorkflowOf>;

function inSteps(all: Gathered, steps: readonly ScenarioStep[], path: string, played: Played): void {
  steps.forEach((step, index) => {
    const at = `${path}/${index}`;
    all.one('event', step.send, `${at}/send`, played?.workflow);
    all.keys('field', step.with?.fields, `${at}/with/fields`);
    all.keys('field', step.set, `${at}/set`);
    all.one('checklist', step.tick?.checklist, `${at}/tick/checklist`);
    all.one('item', step.tick?.item, `${at}/tick/item`, step.tick?.checklist);
    expected(all, step.expect, `${at}/expect`, played);
  });
}

/** The subject of a refusal: `required-field:price`. */
const REFUSED: Readonly<Record<string, Thing['type']>> = {
  guard: 'transition',
  'required-field': 'field',
  'field-not-in-form': 'field',
  'field-invalid': 'field',
  'required-checklist': 'checklist',
  'checklist-not-started': 'checklist',
  'sub-request-refused': 'request-type',
};

function expected(all: Gathered, expect: ScenarioExpect | undefined, path: string, played: Played): void {
  if (expect === undefined) return;
  all.each('state', expect.state, `${path}/state`, played?.workflow);
  all.one('status', expect.status, `${path}/status`, played?.statuses);
  all.one('stage', expect.stage, `${path}/stage`, played?.statuses);
  all.each('status', expect.flags, `${path}/flags`, played?.statuses);
  all.each('event', expect.offers, `${path}/offers`, played?.workflow);
  all.keys('field', expect.fields, `${path}/fields`);
  all.keys('checklist', expect.checklists, `${path}/checklists`);
  all.one('group', expect.group, `${path}/group`);
  expect.timers?.forEach((timer, index) => {
    const [state, delay] = timer.split('/');
    all.one('state', state, `${path}/timers/${index}`, played?.workflow);
    all.one('delay', delay, `${path}/timers/${index}`, played?.workflow);
  });
  expect.effects?.forEach((effect, index) => {
    const [kind, subject] = effect.split(':');
    if (kind === 'notify') all.one('notification', subject, `${path}/effects/${index}`);
    if (kind === 'make-document') all.one('print-form', subject, `${path}/effects/${index}`);
  });
  expect.subRequests?.forEach(({ type, fields }, index) => {
    all.one('request-type', type, `${path}/subRequests/${index}/type`);
    all.keys('field', fields, `${path}/subRequests/${index}/fields`);
  });
  expect.refused?.forEach((refusal, index) => {
    const [rule = '', subject] = refusal.split(':');
    const type = REFUSED[rule];
    if (type !== undefined)
      all.one(type, subject, `${path}/refused/${index}`, type === 'transition' ? played?.workflow : undefined);
  });
}
