import type { PinnedChecklist } from './effective-workflow.ts';
import type { ActionKind, ActionKinds } from './actions/index.ts';
import type { ActionConfig, DelayMap } from './definitions.generated.ts';
import type { Outline } from './outline.ts';
import { step } from './rules/pointer.ts';
import { rulePaths } from './rules/rule-paths.ts';
import { checkAgainst } from './schema-check.ts';

export type ReferenceKind =
  | 'status'
  | 'stage'
  | 'role'
  | 'field'
  | 'checklist'
  | 'notification'
  | 'group'
  | 'request-type'
  | 'document'
  | 'print-form'
  | 'delay'
  | 'calendar';

/** One place where a definition names another. `rule` marks what a rule reads: the rule check speaks of those. */
export interface Reference {
  readonly to: ReferenceKind;
  readonly id: string;
  readonly pointer: string;
  readonly owner: string;
  readonly rule?: true;
}

/** Everything a workflow names, with the place; parameters that do not fit their kind are passed over. */
export function workflowReferences(outline: Outline, delays: DelayMap, kinds: ActionKinds): Reference[] {
  const found: Reference[] = [];
  const add = (to: ReferenceKind, ids: readonly string[] | undefined, pointer: string, owner: string): void => {
    ids?.forEach((id, index) => found.push({ to, id, pointer: pointer + step(index), owner }));
  };
  for (const { id, config, pointer } of outline.states) {
    const { status, stage, checklists } = config.meta ?? {};
    if (status !== undefined) found.push({ to: 'status', id: status, pointer: `${pointer}/meta/status`, owner: id });
    if (stage !== undefined) found.push({ to: 'stage', id: stage, pointer: `${pointer}/meta/stage`, owner: id });
    add('checklist', checklists, `${pointer}/meta/checklists`, id);
    for (const key of Object.keys(config.after ?? {})) {
      found.push({ to: 'delay', id: key, pointer: `${pointer}/after${step(key)}`, owner: id });
    }
  }
  for (const { id, config, pointer } of outline.transitions) {
    add('role', config.meta?.roles, `${pointer}/meta/roles`, id);
    add('field', config.meta?.form, `${pointer}/meta/form`, id);
    add('field', config.meta?.required?.fields, `${pointer}/meta/required/fields`, id);
    add('checklist', config.meta?.required?.checklists, `${pointer}/meta/required/checklists`, id);
    config.meta?.required?.documents?.forEach(({ type }, index) => {
      const at = `${pointer}/meta/required/documents${step(index)}/type`;
      found.push({ to: 'document', id: type, pointer: at, owner: id });
    });
    if (config.guard !== undefined) found.push(...ruleReferences(config.guard.params, `${pointer}/guard/params`, id));
  }
  for (const { config, pointer, owner } of outline.actions)
    found.push(...actionReferences(config, pointer, owner, kinds));
  for (const [key, delay] of Object.entries(delays)) {
    if (delay.calendar === undefined) continue;
    found.push({ to: 'calendar', id: delay.calendar, pointer: `/delays${step(key)}/calendar`, owner: key });
  }
  return found;
}

/** Everything a checklist names: who may tick, and what the rules of its items read. */
export function checklistReferences(checklist: PinnedChecklist): Reference[] {
  const { id, roles = [], items } = checklist;
  const found = roles.map(
    (role, index): Reference => ({ to: 'role', id: role, pointer: `/roles${step(index)}`, owner: id }),
  );
  items.forEach((item, index) => {
    if (item.when !== undefined) found.push(...ruleReferences(item.when, `/items${step(index)}/when`, item.id));
  });
  return found;
}

/** The fields and checklists a rule reads. */
export function ruleReferences(rule: unknown, pointer: string, owner: string): Reference[] {
  return rulePaths(rule).flatMap((path): Reference[] => {
    const [place, id] = path.split('.');
    if (id === undefined || (place !== 'fields' && place !== 'checklists')) return [];
    return [{ to: place === 'fields' ? 'field' : 'checklist', id, pointer, owner, rule: true }];
  });
}

/** The kind of an action when it is known and the parameters fit it. */
export function fittingKind(action: ActionConfig, kinds: ActionKinds): ActionKind | undefined {
  const kind = kinds.get(action.type);
  const fits =
    kind !== undefined && checkAgainst(kind.params, action.params ?? {}, { file: '', path: '' }).length === 0;
  return fits ? kind : undefined;
}

/** The rules inside an action's parameters, each with its pointer from the action. */
export function actionRules(action: ActionConfig, kinds: ActionKinds): readonly { path: string; rule: unknown }[] {
  const kind = fittingKind(action, kinds);
  if (kind?.class !== 'change') return [];
  const rules = kind.rules?.((action.params ?? {}) as never) ?? [];
  return rules.map(({ path, rule }) => ({ path: `/params${path}`, rule }));
}

function actionReferences(action: ActionConfig, pointer: string, owner: string, kinds: ActionKinds): Reference[] {
  const kind = fittingKind(action, kinds);
  if (kind === undefined) return [];
  const named = kind.references((action.params ?? {}) as never);
  return [
    ...named.map(
      (each): Reference => ({ to: each.kind, id: each.id, pointer: `${pointer}/params${each.path}`, owner }),
    ),
    ...actionRules(action, kinds).flatMap(({ path, rule }) => ruleReferences(rule, pointer + path, owner)),
  ];
}
