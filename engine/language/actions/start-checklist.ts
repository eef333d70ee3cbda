import type { ChangeKind } from './action-kind.ts';

/** Starts a checklist of the effective workflow. One that is started already stays as it is. */
export const startChecklist: ChangeKind<{ checklist: string }> = {
  type: 'start-checklist',
  class: 'change',
  params: {
    type: 'object',
    required: ['checklist'],
    additionalProperties: false,
    properties: { checklist: { $ref: 'common.schema.json#/$defs/id' } },
  },
  references: (params) => [{ kind: 'checklist', id: params.checklist, path: '/checklist' }],
  run: (params) => [{ type: 'start-checklist', checklist: params.checklist }],
};
