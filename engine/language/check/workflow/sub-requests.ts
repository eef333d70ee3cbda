import type { SubRequestField, SubRequestParams } from '../../actions/sub-request.ts';
import { hasLooseBraces, placesOf } from '../../actions/fill-title.ts';
import { fieldValueProblem, isEmptyValue } from '../../field-value.ts';
import { isPricedFact } from '../../is-priced-fact.ts';
import type { OutlineAction } from '../../outline.ts';
import { fittingKind } from '../../references.ts';
import { step } from '../../rules/pointer.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Facts that a line of text can tell. */
const TOLD: ReadonlySet<string> = new Set(['text', 'number', 'date']);

/** Requests that an action files must be such as can be filed: with fields of their type, and all that it requires. */
export function checkSubRequests(target: WorkflowTarget, report: Report): void {
  for (const action of target.outline.actions) {
    if (action.config.type !== 'sub-request' || fittingKind(action.config, target.kinds.actions) === undefined)
      continue;
    const params = action.config.params as unknown as SubRequestParams;
    checkTitle(action, params, target, report);
    checkFields(action, params, target, report);
  }
}

function checkTitle(
  { pointer }: OutlineAction,
  { title = '' }: SubRequestParams,
  target: WorkflowTarget,
  report: Report,
) {
  const path = `${pointer}/params/title`;
  const { facts } = target;
  const told = [...facts].flatMap(([fact, { type }]) => (TOLD.has(type) ? [fact] : []));
  for (const place of placesOf(title)) {
    if (told.includes(place)) {
      checkKept(place, path, target, report);
      continue;
    }
    const message = facts.has(place)
      ? `The title speaks of "{{${place}}}", and a title can tell texts, numbers and days only.`
      : `The text speaks of "{{${place}}}", and there is no such fact.`;
    const remedy = didYouMean(place, told, 'Name a fact, like "{{request.number}}".');
    report({ path, rule: 'unknown-fact', message, remedy });
  }
  if (!hasLooseBraces(title)) return;
  const message = 'The text has "{{" or "}}" without its partner.';
  report({ path, rule: 'template-malformed', message, remedy: 'Write places as "{{request.number}}".' });
}

/** Whoever reads a request reads its title. */
function checkKept(place: string, path: string, { names }: WorkflowTarget, report: Report): void {
  const remedy = 'Leave it out of the title; a field of the new request can hold it.';
  if (isPricedFact(place)) {
    const message = `The title tells "{{${place}}}", and not everybody who reads requests may see prices.`;
    report({ path, rule: 'sub-request-tells', message, remedy });
  }
  const role = place.startsWith('fields.') ? names.hidden.get(place.slice('fields.'.length)) : undefined;
  if (role === undefined) return;
  const message = `The title tells "{{${place}}}", which role "${role}" hides from its people.`;
  report({ path, rule: 'sub-request-tells', message, remedy });
}

function checkFields(
  { pointer, owner }: OutlineAction,
  { type, fields = {} }: SubRequestParams,
  target: WorkflowTarget,
  report: Report,
): void {
  const asked = target.names.asks.get(type);
  if (asked === undefined) return;
  for (const [id, given] of Object.entries(fields)) {
    const path = `${pointer}/params/fields${step(id)}`;
    if (!asked.fields.has(id)) {
      const message = `"${owner}" files a request of type "${type}" with field "${id}", which that type does not ask for.`;
      const remedy = didYouMean(id, asked.fields, 'Add the field to "fields" of the request type.');
      report({ path, rule: 'sub-request-field', message, remedy });
    } else checkConstant(id, given, path, target, report);
  }
  for (const id of asked.required) {
    const given = Object.hasOwn(fields, id) ? fields[id] : undefined;
    if (given !== undefined && !('value' in given && isEmptyValue(given.value))) continue;
    report({
      path: `${pointer}/params`,
      rule: 'sub-request-required',
      message: `"${owner}" files a request of type "${type}" without field "${id}", which that type requires.`,
      remedy: 'Give the field a constant, or a rule that computes it.',
    });
  }
}

function checkConstant(id: string, given: SubRequestField, path: string, target: WorkflowTarget, report: Report): void {
  const field = target.fields.get(id);
  const why = field === undefined || !('value' in given) ? null : fieldValueProblem(field, given.value);
  if (why === null) return;
  report({
    path: `${path}/value`,
    rule: 'sub-request-value',
    message: `The new request gets field "${id}" with a value that it cannot have: ${why}.`,
    remedy: 'Give a value of the field’s type and within its limits.',
  });
}
