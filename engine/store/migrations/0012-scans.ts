import { addColumn } from './add-column.ts';
import { addIndex } from './add-index.ts';
import { instant, integer, key, optional } from './ddl.ts';
import type { Migration } from './migration.ts';

/** Scans by page: which file they came in, why one waits in the pile, and which attachments are still to be searched. */
export const scans: Migration = {
  name: '0012-scans',
  async up(tx) {
    await addColumn(tx, 'document_scan', 'page', optional(integer()));
    // Of the file as it came, which is not kept: a pile that is sent twice is known again.
    await addColumn(tx, 'document_scan', 'file_hash', optional(key(64)));
    await addColumn(tx, 'document_scan', 'source', optional(key(16)));
    await addColumn(tx, 'document_scan', 'why', optional(key(32)));
    // The document of the page before it, which has more pages than were found.
    await addColumn(tx, 'document_scan', 'guess_id', optional(integer()));
    await addColumn(tx, 'document_scan', 'width', optional(integer()));
    await addColumn(tx, 'document_scan', 'height', optional(integer()));
    await addIndex(tx, 'document_scan', ['file_hash', 'page']);
    await addColumn(tx, 'attachment', 'codes_after', optional(instant()));
    await addColumn(tx, 'attachment', 'codes_tries', optional(integer()));
    await addIndex(tx, 'attachment', ['codes_after']);
  },
};
