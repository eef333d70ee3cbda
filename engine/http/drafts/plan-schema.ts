import { Type } from 'typebox';
import { object } from '../api/schemas.ts';

export const statesMap = Type.Record(
  Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 64 }),
  Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 64 }),
  { maxProperties: 2000, description: 'Old state id to new one; an id that is not named keeps itself' },
);
const policy = Type.Union([Type.Literal('keep'), Type.Literal('recompute'), Type.Literal('restart')], {
  description: 'Of timers that run: keep the due instant, compute it from when the timer was set, or set it anew',
});
const planParts = {
  states: Type.Optional(statesMap),
  timers: Type.Optional(policy),
  timersOf: Type.Optional(
    Type.Record(Type.String({ pattern: '^[a-z][a-z0-9/-]*$', maxLength: 129 }), policy, {
      maxProperties: 2000,
      description: 'What otherwise becomes of single timers: `state/delay` as they are set now, to policy',
    }),
  ),
};
export const publishPlan = object(planParts);
export const plan = object({
  ...planParts,
  when: Type.Optional(
    Type.Union([Type.Literal('now'), Type.Literal('safe')], {
      description: 'At once, or each request as soon as its move changes neither where it stands nor what it waits for',
    }),
  ),
});
