import { KIND_SCHEMAS, type Kind } from './kinds.ts';
import type { Problem } from './problem.ts';
import { schemaFault } from './read/schema-fault.ts';
import { step } from './rules/pointer.ts';
import { broughtValidator, ownValidator } from './validate/compiled.ts';
import { interpreted } from './validate/interpreted.ts';
import type { SchemaError, Validator } from './validate/schema-error.ts';

/** Of one value at most so many faults of form are told: more would be the same mistake again. */
const MOST = 200;

/** Samples of a form are many and have one schema. */
const walked = new WeakMap<object, Validator>();

/** All faults of form of a definition: unknown and missing properties, wrong types, bad ids. Empty when it has none. */
export function checkSchema(kind: Kind, definition: unknown, file: string): Problem[] {
  return problemsOf(ownValidator(KIND_SCHEMAS[kind].$id), definition, { file, path: '' });
}

/** As `checkSchema`, for a part that a shared schema describes: `'machine.schema.json#/$defs/target'`. */
export function checkPart(
  reference: string,
  value: unknown,
  at: { readonly file: string; readonly path: string },
): Problem[] {
  return problemsOf(ownValidator(reference), value, at);
}

/** As `checkSchema`, for a schema that an action kind brings along; it may refer to the engine's own schemas. */
export function checkAgainst(
  schema: object,
  value: unknown,
  at: { readonly file: string; readonly path: string },
): Problem[] {
  return problemsOf(broughtValidator(schema), value, at);
}

/** As `checkAgainst`, for a schema that a definition brings along: no code is made of it anywhere. */
export function checkInterpreted(
  schema: object,
  value: unknown,
  at: { readonly file: string; readonly path: string },
): Problem[] {
  let validate = walked.get(schema);
  if (validate === undefined) walked.set(schema, (validate = interpreted(schema)));
  return problemsOf(validate, value, at);
}

function problemsOf(validate: Validator, value: unknown, at: { file: string; path: string }): Problem[] {
  const errors = validate(value);
  if (errors.length === 0) return [];
  const problems: Problem[] = [];
  for (const error of withoutNoise(errors)) {
    const branch = branchOf(error);
    const here = { file: at.file, path: at.path + error.instancePath };
    if (branch !== undefined) problems.push(...problemsOf(ownValidator(branch), error.data, here));
    else {
      const { key, message, remedy } = schemaFault(error);
      const path = here.path + (key === undefined ? '' : step(key));
      problems.push({ severity: 'error', file: at.file, path, rule: 'schema', message, remedy });
    }
  }
  return distinct(problems).slice(0, MOST);
}

/**
 * Ajv reports every branch of a `oneOf` that does not fit. Only the choice itself is told, at its own place; whoever
 * names his branch (`op` of an overlay operation) is then told what that branch misses.
 */
function withoutNoise(errors: readonly SchemaError[]): SchemaError[] {
  const choices = errors.filter((error) => error.keyword === 'oneOf').map((error) => error.instancePath);
  const outermost = new Set(choices.filter((path) => !choices.some((other) => path.startsWith(`${other}/`))));
  return errors.filter((error) => {
    if (error.keyword === 'propertyNames' || error.keyword === 'if') return false;
    if (error.keyword === 'oneOf') return outermost.has(error.instancePath);
    return ![...outermost].some((path) => error.instancePath === path || error.instancePath.startsWith(`${path}/`));
  });
}

function branchOf(error: SchemaError): string | undefined {
  const operation = (error.data as { op?: unknown } | null)?.op;
  if (error.keyword !== 'oneOf' || typeof operation !== 'string') return undefined;
  const branches = (error.schema as { $ref?: string }[]).map((branch) => branch.$ref);
  const named = branches.find((reference) => reference === `#/$defs/${operation}`);
  return named === undefined ? undefined : `workflow-overlay.schema.json${named}`;
}

function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.path}\n${problem.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
