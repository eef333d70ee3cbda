import { drawingOf } from './drawing.ts';
import { isMap, type JsonValue } from './json-value.ts';
import { canShow } from './object-plan.ts';
import { propertyNames, propertyOf, type SchemaNode } from './schema-node.ts';

/** Which of the branches a value is meant to be: by its constants, else by its kind and its names; -1 when it can be none. */
export function variantOf(branches: readonly SchemaNode[], value: JsonValue): number {
  const named = branches.findIndex((branch) => isMap(value) && constantsOf(branch).some(([name]) => name in value));
  if (named !== -1 && isMap(value)) {
    return branches.findIndex((branch) => {
      const constants = constantsOf(branch);
      return constants.length > 0 && constants.every(([name, constant]) => value[name] === constant);
    });
  }
  const fitting = branches.flatMap((branch, index) => (mayBe(branch, value) ? [index] : []));
  // Two shapes of objects are told apart by the names that they know.
  const knowing = fitting.find((index) => isMap(value) && knowsAll(branches[index], Object.keys(value)));
  return knowing ?? fitting[0] ?? -1;
}

function mayBe(branch: SchemaNode, value: JsonValue): boolean {
  const drawing = drawingOf(branch);
  return drawing.as === 'choice' ? drawing.values.some((each) => each === value) : canShow(drawing, value);
}

function knowsAll(branch: SchemaNode | undefined, names: readonly string[]): boolean {
  return branch !== undefined && names.every((name) => propertyOf(branch, name) !== undefined);
}

function constantsOf(branch: SchemaNode): [string, unknown][] {
  return propertyNames(branch).flatMap((name): [string, unknown][] => {
    const part = propertyOf(branch, name);
    return part !== undefined && 'const' in part.schema && part.schema['const'] !== true
      ? [[name, part.schema['const']]]
      : [];
  });
}
