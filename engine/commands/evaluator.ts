/**
 * What evaluated a step: format of the engine and exact versions of the libraries that decide its result. The journal
 * keeps it, so that a replay on another version knows that it is another.
 */
export const EVALUATOR = '1 xstate@5.33.3 json-logic-engine@5.0.7';
