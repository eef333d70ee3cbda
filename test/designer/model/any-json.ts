import { type Arbitrary, array, constantFrom, dictionary, letrec, oneof } from 'fast-check';
import type { Json } from '../../../designer/model/json.ts';

/** Small values, so that two of them often have something in common; with keys that objects treat in their own way. */
export const anyJson: Arbitrary<Json> = letrec<{ json: Json }>((tie) => ({
  json: oneof(
    { maxDepth: 4 },
    constantFrom<Json>(null, true, false, 0, 1, 'a', 'b', ''),
    array(tie('json'), { maxLength: 5 }),
    dictionary(constantFrom('a', 'b', 'c', 'd', '0', '1', '__proto__', 'constructor'), tie('json'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ) as Arbitrary<Json>,
})).json;
