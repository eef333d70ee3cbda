import { addColumn } from './add-column.ts';
import { addIndex } from './add-index.ts';
import { instant, integer, key, long, optional, text } from './ddl.ts';
import type { Migration } from './migration.ts';

/** Documents that go out by mail: what was written to whom, what became of it, and batches that are mailed. */
export const documentMail: Migration = {
  name: '0018-document-mail',
  async up(tx) {
    await addColumn(tx, 'document_delivery', 'state', optional(key(16)));
    await addColumn(tx, 'document_delivery', 'mail', optional(long()));
    await addColumn(tx, 'document_delivery', 'message_id', optional(text(255)));
    await addColumn(tx, 'document_delivery', 'failure', optional(text(1000)));
    await addColumn(tx, 'document_delivery', 'accepted_at', optional(instant()));
    await addColumn(tx, 'document_delivery', 'batch_id', optional(integer()));
    await addColumn(tx, 'document_batch', 'mail_state', optional(key(16)));
    // By whose order, and since when: items that were looked at later are done with.
    await addColumn(tx, 'document_batch', 'mail_by', optional(integer()));
    await addColumn(tx, 'document_batch', 'mail_at', optional(instant()));
    await addColumn(tx, 'document_batch', 'mail_ended_at', optional(instant()));
    await addColumn(tx, 'document_batch', 'mail_reason', optional(long()));
    await addColumn(tx, 'document_batch_item', 'mail_at', optional(instant()));
    await addColumn(tx, 'document_batch_item', 'mail_gaps', optional(long()));
    await addIndex(tx, 'document_batch', ['mail_state']);
  },
};
