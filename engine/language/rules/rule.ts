/** A rule: JSONLogic as parsed JSON. Only `checkRule` tells whether it is a good one. */
export type Rule =
  | null
  | boolean
  | number
  | string
  | readonly Rule[]
  | {
      readonly [operator: string]: unknown;
    };

/**
 * How large a rule may be: `nodes` counts every value but the lists of arguments, `depth` counts objects and lists
 * inside each other, `text` is the length of one text. They bound the time of one evaluation.
 */
export const RULE_LIMITS = Object.freeze({ nodes: 200, depth: 12, text: 1000 });
