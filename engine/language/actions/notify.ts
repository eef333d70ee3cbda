import type { EffectKind } from './action-kind.ts';

/** Queues a notification. Recipients and texts are resolved at delivery, from the release that is current then. */
export const notify: EffectKind<{ notification: string }> = {
  type: 'notify',
  class: 'effect',
  params: {
    type: 'object',
    required: ['notification'],
    additionalProperties: false,
    properties: { notification: { $ref: 'common.schema.json#/$defs/id' } },
  },
  references: (params) => [{ kind: 'notification', id: params.notification, path: '/notification' }],
  draft: (params, facts) => ({
    type: 'notify',
    subject: params.notification,
    payload: {
      notification: params.notification,
      request: { ...facts.request },
      fields: { ...facts.fields },
      client: facts.client === null ? null : { ...facts.client },
      event: { ...facts.event },
      actor: facts.actor.id,
      assignee: facts.assignee?.id ?? null,
      group: facts.group,
    },
  }),
};
