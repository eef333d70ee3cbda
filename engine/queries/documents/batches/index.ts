/** Month ends: documents of a period that were ordered in one go. */
export type { BatchView } from './batch-view.ts';
export { getBatch, listBatches } from './list-batches.ts';
export { type BatchForm, listBatchForms } from './list-forms.ts';
export { type BatchItemView, listBatchItems, type ListItems } from './list-items.ts';
export { batchRegistry, type RegistryRow } from './registry.ts';
export { BATCH_STATUSES, type BatchStatus, ITEM_STATUSES, type ItemStatus } from '../../../store/batches/index.ts';
