/** The contract that both plays build: what everybody gets, and on top of it three stages for one client. */
import type { Acting } from '../../../support/people.ts';
import { saveDraft } from '../../../../engine/commands/index.ts';
import type { World } from '../../../support/world.ts';

export const CLIENT = 'northern-lines';
export const WORKFLOW = 'contract-repair';
export const TYPE = 'repair-under-contract';
export const TITLE = { en: 'Repair under contract', ru: 'Ремонт по договору' };

export interface Way {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly role: string;
}

/** Name of a state, and the stage that its clients see. */
export const STATES = [
  ['Line 1: check', 'Accepted'],
  ['Line 2', 'In work'],
  ['Engineer on site', 'Engineer on site'],
  ['Closed', 'Closed'],
] as const;

export const WAYS: readonly Way[] = [
  { from: 'Line 1: check', to: 'Line 2', title: 'Pass to line 2', role: 'Dispatcher' },
  { from: 'Line 2', to: 'Engineer on site', title: 'Send an engineer', role: 'Coordinator' },
  { from: 'Engineer on site', to: 'Closed', title: 'Work is done', role: 'Coordinator' },
];

export const APPROVAL = 'Visit is being approved by the client';
export const ACCEPTANCE = 'Client accepts the work';
export const STAGES = [
  ['Line 2', 'Stage 1. Diagnostics'],
  [APPROVAL, 'Stage 2. Approval of the visit'],
  [ACCEPTANCE, 'Stage 3. Acceptance by your side'],
] as const;

/** Where two ways of the base lead for this client, and how it goes on from there. */
export const DETOURS: readonly Way[] = [
  { from: APPROVAL, to: 'Engineer on site', title: 'Approve the visit', role: 'Client contact' },
  { from: ACCEPTANCE, to: 'Closed', title: 'Accept the work', role: 'Client contact' },
];
export const LED = [
  ['Send an engineer', APPROVAL],
  ['Work is done', ACCEPTANCE],
] as const;

/** What the contract gets later, one after the other, while a request waits for the client's acceptance. */
export const CLAIMS: readonly Way[] = ['Claim defects', 'Claim a delay', 'Claim damage'].map((title) => {
  return { from: ACCEPTANCE, to: 'Line 2', title, role: 'Client contact' };
});

/** A workflow in which nothing stands yet. */
export async function beginEmpty({ ctx }: World, chief: Acting): Promise<void> {
  const definition = {
    $schema: '../../../engine/language/schema/workflow.schema.json',
    id: WORKFLOW,
    title: TITLE,
    statuses: 'service-statuses',
    machine: { id: WORKFLOW, states: {} },
  };
  await saveDraft(ctx, chief, { kind: 'workflow', id: WORKFLOW, definition, revision: 0 });
}
