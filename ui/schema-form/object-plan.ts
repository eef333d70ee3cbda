import { type Drawing, drawingOf } from './drawing.ts';
import type { JsonMap, JsonValue } from './json-value.ts';
import { isRequired, propertyNames, propertyOf, type SchemaNode } from './schema-node.ts';

/** A property of an object as the form treats it. */
export interface PropertyPlan {
  readonly name: string;
  readonly node: SchemaNode;
  readonly drawing: Drawing;
  readonly required: boolean;
  /** Drawn by rjsf itself: one line, one value. */
  readonly simple: boolean;
  /** Takes the whole width. */
  readonly wide: boolean;
}

const NARROW: ReadonlySet<Drawing['as']> = new Set([
  'choice',
  'text',
  'number',
  'money',
  'reference',
  'switch',
  'flag',
  'id',
  'instant',
  'color',
]);
/** Optional parts of these are drawn only once the author asks for them. */
const HEAVY: ReadonlySet<Drawing['as']> = new Set([
  'object',
  'list',
  'map',
  'variants',
  'json',
  'rule',
  'guard',
  'action',
  'words',
]);

/** Objects with more properties than this show the optional ones only where they are used. */
const FEW = 6;

/** The properties of an object in the schema's order; `$schema` is no business of authors. */
export function planOf(node: SchemaNode, only?: readonly string[]): readonly PropertyPlan[] {
  return propertyNames(node).flatMap((name): PropertyPlan[] => {
    const part = propertyOf(node, name);
    if (part === undefined || name === '$schema' || only?.includes(name) === false) return [];
    const drawing = drawingOf(part);
    const long = drawing.as === 'text' && drawing.long;
    return [
      {
        name,
        node: part,
        drawing,
        required: isRequired(node, name),
        simple: isSimple(drawing),
        wide: long || !NARROW.has(drawing.as),
      },
    ];
  });
}

/** The properties that are drawn at once: what is there, what must be, and what is quickly chosen. */
export function shownAtFirst(plan: readonly PropertyPlan[], value: JsonMap, all: boolean): ReadonlySet<string> {
  const few = all || plan.length <= FEW;
  return new Set(
    plan
      .filter(({ name, required, drawing }) => {
        if (required || Object.hasOwn(value, name) || drawing.as === 'fixed') return true;
        if (HEAVY.has(drawing.as)) return all;
        return few || (drawing.as === 'choice' && plan.some((each) => each.required));
      })
      .map(({ name }) => name),
  );
}

/** Drawn by rjsf: texts, numbers, and choices among texts. */
function isSimple(drawing: Drawing): boolean {
  if (drawing.as === 'choice') return drawing.values.every((value) => typeof value === 'string');
  return drawing.as === 'number' || (drawing.as === 'text' && !drawing.nullable);
}

/** Whether a value is of the kind that its drawing can show; what is not is shown as JSON, so that nothing is lost. */
export function canShow(drawing: Drawing, value: JsonValue | undefined): boolean {
  if (value === undefined) return true;
  const is = typeof value;
  const list = Array.isArray(value);
  switch (drawing.as) {
    case 'words':
      return (
        is === 'object' && value !== null && !list && Object.values(value).every((each) => typeof each === 'string')
      );
    case 'id':
    case 'duration':
    case 'instant':
    case 'color':
      return is === 'string';
    case 'reference':
    case 'text':
      return is === 'string' ? startsWith(value, drawing) : value === null && drawing.nullable;
    case 'references':
    case 'texts':
    case 'choices':
      return list && value.every((each: JsonValue) => typeof each === 'string');
    case 'switch':
      return is === 'boolean';
    case 'flag':
      return value === true;
    case 'choice':
      return is !== 'object' || value === null;
    case 'number':
      return is === 'number';
    case 'money':
      return Number.isSafeInteger(value);
    case 'object':
    case 'action':
    case 'map':
      return is === 'object' && value !== null && !list;
    case 'list':
      return list;
    case 'fixed':
      return value === drawing.value;
    case 'nothing':
      return value === null;
    case 'rule':
    case 'guard':
    case 'variants':
    case 'json':
      return true;
  }
}

function startsWith(value: JsonValue, drawing: Drawing): boolean {
  return typeof value === 'string' && (drawing.as !== 'reference' || value.startsWith(drawing.prefix));
}
