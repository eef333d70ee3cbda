import type { FactType, FieldDefinition, Title } from '../../../engine/language/index.ts';

const INPUTS: Readonly<Record<FactType['type'], FieldDefinition['type']>> = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  instant: 'datetime',
  date: 'date',
  choice: 'choice',
  list: 'choices',
};

/**
 * The input with which somebody tries a fact out: by what a rule may expect of it. A choice of which nobody can say the
 * values is written.
 */
export function factField(
  path: string,
  type: FactType,
  name: string,
  titleOf: (value: string) => Title | undefined,
): FieldDefinition {
  const title = { en: name, ru: name };
  if (type.values === undefined) {
    const closed = type.type === 'choice' || type.type === 'list';
    return { id: path, title, type: closed ? 'text' : INPUTS[type.type] };
  }
  const options = type.values.map((id) => ({ id, title: titleOf(id) ?? { en: id, ru: id } }));
  return { id: path, title, type: INPUTS[type.type], options };
}
