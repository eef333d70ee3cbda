export { addOutbox, type OutboxEntry } from './add-outbox.ts';
export { claimOutbox, type OutboxRow } from './claim-outbox.ts';
export { failOutbox, type OutboxFailure } from './fail-outbox.ts';
export { finishOutbox } from './finish-outbox.ts';
export { purgeOutbox } from './purge-outbox.ts';
