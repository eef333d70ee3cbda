import { HELPER_BY_NAME } from '../helper/catalog.ts';
import { HelperFault, type HelperWorld, type Parameter } from '../helper/definition.ts';
import { isOf, TYPE_WORDS } from '../helper/kind-of.ts';
import { textOf } from '../helper/text-of.ts';
import { type At, problem } from '../problem.ts';
import { TemplateFault } from './template-fault.ts';

/** Calls a helper on values; what it refuses is a fault at the place of its call. */
export function callHelper(
  name: string,
  at: At,
  values: readonly unknown[],
  options: ReadonlyMap<string, unknown>,
  world: HelperWorld,
): unknown {
  const helper = HELPER_BY_NAME.get(name);
  if (!helper?.call) throw new TemplateFault([problem('unknown-helper', at, { near: name })]);
  const refuse = (wanted: Parameter | undefined, value: unknown): void => {
    if (!wanted) return;
    const { name: named, type, choices } = wanted;
    if (!isOf(value, type))
      throw new TemplateFault([problem('wrong-value', at, { near: name, name: named, wanted: TYPE_WORDS[type] })]);
    if (choices && value !== null && value !== undefined && !choices.includes(textOf(value)))
      throw new TemplateFault([problem('wrong-choice', at, { near: name, name: named, wanted: choices.join(', ') })]);
  };
  for (const [index, value] of values.entries()) refuse(helper.takes[index] ?? helper.takes.at(-1), value);
  for (const [option, value] of options)
    refuse(
      helper.options?.find((one) => one.name === option),
      value,
    );
  try {
    return helper.call({ values, options, world });
  } catch (thrown) {
    if (thrown instanceof HelperFault) throw new TemplateFault([problem(thrown.rule, at, thrown.values)]);
    if (thrown instanceof RangeError)
      throw new TemplateFault([problem('helper-failed', at, { near: name, detail: thrown.message })]);
    throw thrown;
  }
}
