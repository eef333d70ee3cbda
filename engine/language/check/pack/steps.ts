import type { FieldDefinition, FieldValues, ScenarioExpect, ScenarioStep } from '../../definitions.generated.ts';
import { fieldValueProblem } from '../../field-value.ts';
import { find } from '../../pack.ts';
import { isInstant } from '../../rules/instants.ts';
import { step } from '../../rules/pointer.ts';
import { quote } from '../../rules/quote.ts';
import { didYouMean } from '../did-you-mean.ts';
import { nameOfThing, type UnknownThing } from '../fault-names.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** The stage on which steps play: who is there, and which workflow runs; null when it is not sound enough to tell. */
export interface Scene {
  readonly target: PackTarget;
  readonly file: string;
  readonly people: ReadonlySet<string>;
  readonly workflow: WorkflowTarget | null;
  readonly report: FileReport;
}

interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Reports a name that is unknown on this stage. */
export function checkName({ file, report }: Scene, what: UnknownThing, id: string, path: string, known: Names): void {
  if (known.has(id)) return;
  const message = `There is no ${nameOfThing(what)} ${quote(id)}.`;
  const remedy = didYouMean(id, known.keys(), 'Correct the name.');
  report({ file, path, rule: `unknown-${what}`, message, remedy });
}

export function checkFieldNames(
  scene: Scene,
  values: FieldValues | undefined,
  path: string,
  refused: readonly string[] = [],
): void {
  for (const id of Object.keys(values ?? {})) {
    if (!refused.includes(`field-unknown:${id}`)) checkName(scene, 'field', id, path + step(id), scene.target.fields);
  }
}

/** True when the field itself is wrong, which is told there. */
function takesNothing({ type, options, min, max }: FieldDefinition): boolean {
  if (type === 'choice' || type === 'choices') return options === undefined;
  return min !== undefined && max !== undefined && min > max;
}

/** Values that a field can never have; where a refusal is expected, such a value may be what is tried. */
export function checkFieldValues(
  { target, file, report }: Scene,
  values: FieldValues | undefined,
  path: string,
  refused: readonly string[] = [],
): void {
  if (refused.length > 0) return;
  for (const [id, value] of Object.entries(values ?? {})) {
    const field = target.fields.get(id)?.field;
    const why = field === undefined || takesNothing(field) ? null : fieldValueProblem(field, value);
    if (why === null) continue;
    report({
      severity: 'warning',
      file,
      path: path + step(id),
      rule: 'scenario-value',
      message: `Field "${id}" can never have this value: ${why}.`,
      remedy: 'Give a value that fits the field, or expect the refusal.',
    });
  }
}

/** Names in steps that nothing defines. A step that expects to be refused for such a name may use it. */
export function checkSteps(scene: Scene, steps: readonly ScenarioStep[], path: string): void {
  const events = scene.workflow === null ? null : eventsOf(scene.workflow);
  steps.forEach((each, index) => {
    const at = path + step(index);
    const refused = each.expect?.refused ?? [];
    if (each.as !== undefined) checkName(scene, 'person', each.as, `${at}/as`, scene.people);
    checkActs(scene, each, at);
    if (typeof each.assign === 'string' && !refused.some((one) => one.startsWith('person-unknown'))) {
      checkName(scene, 'person', each.assign, `${at}/assign`, scene.people);
    }
    if (each.send !== undefined && events !== null) checkName(scene, 'event', each.send, `${at}/send`, events);
    checkFieldNames(scene, each.with?.fields, `${at}/with/fields`, refused);
    checkFieldNames(scene, each.set, `${at}/set`, refused);
    checkFieldValues(scene, each.with?.fields, `${at}/with/fields`, refused);
    checkFieldValues(scene, each.set, `${at}/set`, refused);
    if (each.tick !== undefined) checkTick(scene, each.tick, `${at}/tick`, refused);
    checkExpectation(scene, each.expect, `${at}/expect`);
  });
}

const ACTS = ['send', 'set', 'tick', 'take', 'assign', 'become', 'advance'] as const;

/** Only one thing happens in a step; a second one would be passed over in silence. */
function checkActs({ file, report }: Scene, told: ScenarioStep, path: string): void {
  const acts = ACTS.filter((act) => told[act] !== undefined);
  if (acts.length < 2) return;
  const message = `The step does ${acts.length} things at once: ${acts.map((act) => `"${act}"`).join(', ')}.`;
  report({ file, path, rule: 'step-acts', message, remedy: 'Make a step of each.' });
}

/** The form of an instant does not show whether there is such a day. */
export function checkInstant({ file, report }: Scene, at: string | undefined, path: string): void {
  if (at === undefined || isInstant(at)) return;
  const message = `"${at}" is no instant that ever comes.`;
  report({ file, path, rule: 'bad-instant', message, remedy: 'Give a day and a time that exist.' });
}

function checkTick(
  scene: Scene,
  tick: { checklist: string; item: string },
  at: string,
  refused: readonly string[],
): void {
  if (refused.includes(`checklist-not-started:${tick.checklist}`)) return;
  const { checklist: id, item } = tick;
  checkName(scene, 'checklist', id, `${at}/checklist`, scene.target.pack.byKind.checklist);
  const checklist = find(scene.target.pack, 'checklist', id);
  if (checklist === undefined || refused.includes(`item-unknown:${item}`)) return;
  checkName(scene, 'item', item, `${at}/item`, new Map(checklist.items.map((each) => [each.id, each])));
}

/** Names in an expectation: one that cannot come true is red for ever, and for the wrong reason. */
export function checkExpectation(scene: Scene, expect: ScenarioExpect | undefined, at: string): void {
  if (expect === undefined) return;
  const { workflow, target, people } = scene;
  const each = (what: UnknownThing, ids: readonly string[] | undefined, key: string, known: Names): void =>
    ids?.forEach((id, index) => checkName(scene, what, id, `${at}/${key}${step(index)}`, known));
  checkFieldNames(scene, expect.fields, `${at}/fields`);
  for (const id of Object.keys(expect.checklists ?? {})) {
    checkName(scene, 'checklist', id, `${at}/checklists${step(id)}`, target.pack.byKind.checklist);
  }
  if (typeof expect.assignee === 'string') checkName(scene, 'person', expect.assignee, `${at}/assignee`, people);
  expect.effects?.forEach((effect, index) => {
    const [kind = '', subject] = effect.split(':');
    const path = `${at}/effects${step(index)}`;
    checkName(scene, 'action', kind, path, target.kinds.actions);
    if (kind === 'notify' && subject !== undefined)
      checkName(scene, 'notification', subject, path, target.names.notifications);
    if (kind === 'make-document' && subject !== undefined)
      checkName(scene, 'print-form', subject, path, target.names.paperForms);
  });
  expect.subRequests?.forEach(({ type, fields }, index) => {
    const path = `${at}/subRequests${step(index)}`;
    checkName(scene, 'request-type', type, `${path}/type`, target.names.requestTypes);
    checkFieldNames(scene, fields, `${path}/fields`);
  });
  if (workflow === null) return;
  checkStates(scene, workflow, expect.state ?? [], `${at}/state`);
  if (workflow.knowsStatuses) {
    if (typeof expect.status === 'string') checkName(scene, 'status', expect.status, `${at}/status`, workflow.statuses);
    if (typeof expect.stage === 'string') checkName(scene, 'stage', expect.stage, `${at}/stage`, workflow.stages);
    each('status', expect.flags, 'flags', workflow.statuses);
  }
  each('event', expect.offers, 'offers', eventsOf(workflow));
  expect.timers?.forEach((timer, index) => {
    const [state = '', delay = ''] = timer.split('/');
    checkName(scene, 'state', state, `${at}/timers${step(index)}`, workflow.outline.stateById);
    checkName(scene, 'delay', delay, `${at}/timers${step(index)}`, new Map(Object.entries(workflow.delays)));
  });
  expect.refused?.forEach((refusal, index) => checkRefusal(scene, workflow, refusal, `${at}/refused${step(index)}`));
}

/** A request is in leaves: a state with states inside it is never what `expect` can name. */
function checkStates(scene: Scene, { outline }: WorkflowTarget, ids: readonly string[], path: string): void {
  ids.forEach((id, index) => {
    const at = path + step(index);
    const children = outline.stateById.get(id)?.children ?? [];
    if (children.length === 0) checkName(scene, 'state', id, at, outline.stateById);
    else {
      const inside = children.map((child) => `"${child.id}"`).join(', ');
      const message = `State "${id}" has states inside; a request is in one of those.`;
      scene.report({ file: scene.file, path: at, rule: 'unknown-state', message, remedy: `Name one of: ${inside}.` });
    }
  });
}

function checkRefusal(scene: Scene, workflow: WorkflowTarget, refusal: string, path: string): void {
  const [rule = '', subject] = refusal.split(':');
  checkName(scene, 'refusal', rule, path, REFUSALS);
  if (subject === undefined) return;
  if (rule === 'guard') checkName(scene, 'transition', subject, path, workflow.outline.transitionById);
  if (['required-field', 'field-not-in-form', 'field-invalid'].includes(rule))
    checkName(scene, 'field', subject, path, scene.target.fields);
  if (rule === 'sub-request-refused') checkName(scene, 'request-type', subject, path, scene.target.names.requestTypes);
  if (rule === 'document-missing' && scene.target.names.documents !== null)
    checkName(scene, 'document', subject, path, scene.target.names.documents);
  if (rule === 'required-checklist') checkName(scene, 'checklist', subject, path, scene.target.pack.byKind.checklist);
}

/** Every way in which a step can be refused. */
const REFUSALS = new Map(
  [
    'not-offered',
    'ended',
    'guard',
    'role',
    'required-field',
    'required-checklist',
    'required-comment',
    'required-assignee',
    'document-missing',
    'field-not-in-form',
    'field-invalid',
    'field-unknown',
    'client-required',
    'checklist-not-started',
    'item-unknown',
    'item-invalid',
    'picture-unplaced',
    'picture-far',
    'picture-undated',
    'picture-ahead',
    'picture-old',
    'right',
    'person-unknown',
    'sub-request-refused',
  ].map((name) => [name, true]),
);

function eventsOf({ outline }: WorkflowTarget): Set<string> {
  return new Set(outline.transitions.flatMap(({ trigger }) => ('on' in trigger ? [trigger.on] : [])));
}
