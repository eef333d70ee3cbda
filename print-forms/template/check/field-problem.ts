import type { ValueType } from '../helper/definition.ts';
import { TYPE_WORDS } from '../helper/kind-of.ts';
import { nearest } from '../nearest.ts';
import { type At, problem, type TemplateProblem } from '../problem.ts';
import type { SchemaShape, Shape } from './schema-shape.ts';
import type { FieldPurpose } from './walk-fields.ts';

/** Types of JSON Schema that a helper can do with. */
const FITS: Readonly<Record<Exclude<ValueType, 'any'>, readonly string[]>> = {
  money: ['integer', 'number'],
  whole: ['integer', 'number'],
  number: ['integer', 'number'],
  date: ['string'],
  text: ['string', 'number', 'integer'],
  list: ['array'],
  object: ['object'],
  picture: ['object', 'string'],
  person: ['object', 'string'],
};

const SAID: Readonly<Record<string, string>> = {
  array: TYPE_WORDS.list,
  object: TYPE_WORDS.object,
  string: TYPE_WORDS.text,
  integer: TYPE_WORDS.whole,
  number: TYPE_WORDS.number,
  boolean: 'yes or no',
  null: 'nothing',
};

/** What is wrong with the use of a field, by the schema of the data. */
export function fieldProblem(
  shape: SchemaShape,
  path: readonly string[],
  at: At,
  text: string,
  purpose: FieldPurpose,
): TemplateProblem | undefined {
  let lies: Shape = shape.root;
  for (const [index, name] of path.entries()) {
    const next = shape.step(lies, name);
    if (!next) {
      // A helper that reads a field by itself does without it.
      if (purpose.for === 'helper' && purpose.parameter === undefined) return undefined;
      const near = name === '*' ? text : path.slice(0, index + 1).join('.');
      if (name === '*') return problem('not-a-list', at, { near });
      const meant = nearest(name, shape.names(lies));
      return problem('unknown-field', at, { near, ...(meant !== undefined && { meant }) });
    }
    lies = next;
  }
  return misuse(shape.types(lies), at, text, purpose);
}

function misuse(types: ReadonlySet<string>, at: At, near: string, purpose: FieldPurpose): TemplateProblem | undefined {
  const fits = (wanted: readonly string[]): boolean => types.has('any') || wanted.some((type) => types.has(type));
  const what = SAID[[...types].find((type) => type !== 'null') ?? ''] ?? '';
  switch (purpose.for) {
    case 'print':
      return fits(['string', 'number', 'integer', 'boolean', 'null']) && !onlyNull(types)
        ? undefined
        : problem('not-printable', at, { near, what });
    case 'loop':
      return fits(['array', 'object']) ? undefined : problem('not-a-list', at, { near });
    case 'helper': {
      const { helper, parameter } = purpose;
      if (!parameter || parameter.type === 'any' || fits(FITS[parameter.type])) return undefined;
      const wanted = TYPE_WORDS[parameter.type];
      return problem('wrong-field', at, { near: helper, wanted, field: near, what });
    }
    case 'context':
    case 'condition':
      return undefined;
  }
}

/** An optional object is an object still. */
function onlyNull(types: ReadonlySet<string>): boolean {
  const rest = [...types].filter((type) => type !== 'null');
  return rest.length > 0 && rest.every((type) => type === 'array' || type === 'object');
}
