import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { FormWords } from './form-context.ts';
import type { JsonMap } from './json-value.ts';
import { canShow, type PropertyPlan } from './object-plan.ts';

/** What rjsf is told of one object: simple values it draws, for all else it leaves the place to our field `part`. */
export function rjsfSchemaOf(
  plan: readonly PropertyPlan[],
  value: JsonMap,
  words: FormWords,
): { readonly schema: RJSFSchema; readonly uiSchema: UiSchema } {
  const properties: Record<string, RJSFSchema> = {};
  const uiSchema: UiSchema = {};
  for (const each of plan) {
    const { name, node } = each;
    const title = words.title(node, name);
    const simple = each.simple && canShow(each.drawing, value[name]);
    properties[name] = simple ? simpleSchema(each, title, value, words) : { type: 'string', title };
    uiSchema[name] = simple ? simpleUi(each, words) : { 'ui:field': 'part' };
  }
  const required = plan.filter((each) => each.required).map(({ name }) => name);
  return { schema: { type: 'object', properties, required }, uiSchema };
}

function simpleSchema(
  { drawing, node, name }: PropertyPlan,
  title: string,
  value: JsonMap,
  words: FormWords,
): RJSFSchema {
  if (drawing.as === 'number') return { type: 'number', title };
  if (drawing.as !== 'choice') return { type: 'string', title };
  const now = value[name];
  const values = now === undefined || drawing.values.some((each) => each === now) ? [] : [now];
  const options = [
    ...drawing.values.map((each) => ({ const: each, title: words.value(node, each) })),
    ...values.map((each) => ({ const: each, title: words.text('unknown', { id: JSON.stringify(each) }) })),
  ];
  return { type: 'string', title, oneOf: options as RJSFSchema[] };
}

function simpleUi({ drawing, node, required }: PropertyPlan, words: FormWords): UiSchema {
  const description = words.hint(node);
  const options = {
    ...(description === undefined ? {} : { description }),
    ...(required && drawing.as === 'text' ? { emptyValue: '' } : {}),
  };
  if (drawing.as === 'text' && drawing.long) {
    return { 'ui:widget': 'textarea', 'ui:options': { ...options, autosize: true, minRows: 2, maxRows: 12 } };
  }
  if (drawing.as === 'number') return { 'ui:options': { ...options, clampBehavior: 'none', hideControls: true } };
  if (drawing.as !== 'choice') return { 'ui:options': options };
  return {
    'ui:widget': 'select',
    'ui:options': { ...options, clearable: !required, allowDeselect: false, comboboxProps: { withinPortal: true } },
  };
}
