import {
  evaluateRule,
  type Facts,
  fieldValueProblem,
  isEmptyValue,
  type PrintFormDefinition,
} from '../../language/index.ts';
import type { FactValue } from '../../language/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';

/** Why a form is not for this request. */
export function unfitRefusals(form: PrintFormDefinition, row: LoadedRequest, facts: () => Facts): Refusal[] {
  const { types, clients, when } = form.for ?? {};
  const unfit = (why: string): Refusal[] => [{ rule: 'form-unfit', subject: form.id, path: '/form', message: why }];
  if (types !== undefined && !types.includes(row.type)) return unfit('the form is for requests of other types');
  if (clients !== undefined && !clients.includes(row.client?.code ?? '')) {
    return unfit('the form is for other clients');
  }
  if (when !== undefined && evaluateRule(when, facts()) !== true) return unfit('its condition does not hold');
  return [];
}

/** Why a form that asks for these inputs does not take such values. */
export function inputRefusals(form: PrintFormDefinition, inputs: Readonly<Record<string, unknown>>): Refusal[] {
  const known = new Map((form.inputs ?? []).map((input) => [input.id, input]));
  return Object.entries(inputs).flatMap(([id, value]): Refusal[] => {
    const input = known.get(id);
    const path = `/inputs/${id}`;
    if (input === undefined) {
      return [{ rule: 'input-unknown', subject: id, path, message: `the form asks for no "${id}"` }];
    }
    const problem = fieldValueProblem(input, value);
    return problem === null ? [] : [{ rule: 'input-invalid', subject: id, path, message: `"${id}": ${problem}` }];
  });
}

/** What has to be told before the document is issued. */
export function missingInputs(form: PrintFormDefinition, inputs: Readonly<Record<string, unknown>>): Refusal[] {
  return (form.inputs ?? [])
    .filter(({ id, required }) => required === true && isEmptyValue(inputs[id] as FactValue | undefined))
    .map(({ id, title }) => ({
      rule: 'input-missing',
      subject: id,
      path: `/inputs/${id}`,
      message: `"${title.en ?? title.ru ?? id}" is not told`,
    }));
}

/** The Russian title of what a refusal of a form is about. */
export function titlesOf(form: PrintFormDefinition): (refusal: Refusal) => { params?: { ru: string } } {
  const titles = new Map([
    ...(form.inputs ?? []).map(({ id, title }) => [id, title] as const),
    ...(form.document?.requisites ?? []).map(({ id, title }) => [id, title] as const),
    ...(form.document?.signers ?? []).map(({ role, title }) => [role, title] as const),
    [form.id, form.title] as const,
  ]);
  return ({ subject = '' }) => {
    const title = titles.get(subject);
    const ru = title?.ru ?? title?.en;
    return ru === undefined ? {} : { params: { ru } };
  };
}
