import type { ChangeKind } from './action-kind.ts';

/**
 * Starts a checklist of the effective workflow. One that is started already stays as it is; with `again` it begins anew,
 * for a second visit that needs its own proof: what was filled in before stays in the journal.
 */
export const startChecklist: ChangeKind<{ checklist: string; again?: boolean }> = {
  type: 'start-checklist',
  class: 'change',
  params: {
    type: 'object',
    required: ['checklist'],
    additionalProperties: false,
    properties: { checklist: { $ref: 'common.schema.json#/$defs/id' }, again: { type: 'boolean' } },
  },
  references: (params) => [{ kind: 'checklist', id: params.checklist, path: '/checklist' }],
  run: ({ checklist, again = false }) => [{ type: 'start-checklist', checklist, again }],
};
