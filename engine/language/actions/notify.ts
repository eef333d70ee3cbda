import type { FactValue } from '../facts.ts';
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
      client: facts.client === null ? null : { code: facts.client.code, name: facts.client.name },
      site: alone(facts.site),
      contract: alone(facts.contract),
      equipment: alone(facts.equipment),
      event: { ...facts.event },
      actor: facts.actor.id,
      assignee: facts.assignee?.id ?? null,
      group: facts.group,
    },
  }),
};

/** Without its custom fields: a text does not speak of them. */
function alone(bound: object | null | undefined): Readonly<Record<string, FactValue>> | null {
  if (bound === null || bound === undefined) return null;
  return Object.fromEntries(Object.entries(bound).filter(([key]) => key !== 'fields'));
}
