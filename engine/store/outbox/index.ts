export { addOutbox, type OutboxEntry } from './add-outbox.ts';
export { claimOutbox, type OutboxClaim } from './claim-outbox.ts';
export { failOutbox, type OutboxFailure } from './fail-outbox.ts';
export { findOutbox, keysInOutbox, pageDeadLetters, pageOutboxOf } from './find-outbox.ts';
export { finishManyOutbox, finishOutbox, type OutboxFinish } from './finish-outbox.ts';
export type { OutboxRow } from './outbox-row.ts';
export { holdOutbox, postponeOutbox, releaseOutbox } from './release-outbox.ts';
export { discardOutbox, reviveOutbox } from './revive-outbox.ts';
