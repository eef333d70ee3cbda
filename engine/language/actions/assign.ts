import type { ChangeKind } from './action-kind.ts';

interface Params {
  to?: 'actor' | 'nobody';
  group?: string;
}

/** Gives the request to the person who acts, to nobody, or into the queue of a group. */
export const assign: ChangeKind<Params> = {
  type: 'assign',
  class: 'change',
  params: {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: { to: { enum: ['actor', 'nobody'] }, group: { $ref: 'common.schema.json#/$defs/id' } },
  },
  references: (params) => (params.group === undefined ? [] : [{ kind: 'group', id: params.group, path: '/group' }]),
  run: (params, facts) => [
    {
      type: 'assign',
      ...(params.to === 'nobody' ? { person: null } : {}),
      // A timer acts as the system, which is nobody's colleague: it leaves the owner as he is.
      ...(params.to === 'actor' && facts.actor.kind !== 'system' ? { person: facts.actor.id } : {}),
      ...(params.group === undefined ? {} : { group: params.group }),
    },
  ],
};
