import type { Pack } from '../../engine/language/index.ts';
import { newGiven } from './new-given.ts';
import { PRIORITIES } from './priorities.ts';
import type { Given } from './session.ts';

/**
 * Where a play begins that shows a problem by its example, the facts of a request by their paths: what can be given at the
 * filing is given, the rest comes of what is played. Null when it is no such example, or nothing can be filed.
 */
export function givenOfExample(pack: Pack, workflow: string, example: unknown): Given | null {
  if (example === null || typeof example !== 'object' || Array.isArray(example)) return null;
  const begin = newGiven(pack, workflow, null);
  if (begin === null) return null;
  const facts = new Map(Object.entries(example));
  const type = pack.byKind['request-type'].get(String(facts.get('request.type')))?.definition;
  const priority = PRIORITIES.find((each) => each === facts.get('request.priority'));
  const fields = [...facts].flatMap(([path, value]) => {
    const id = /^fields\.([^.]+)$/.exec(path)?.[1];
    return id === undefined || value === null ? [] : [[id, value] as const];
  });
  return {
    ...begin,
    ...(type?.workflow === workflow ? { type: type.id } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) as Given['fields'] & object }),
  };
}
