import { base } from './0001-base.ts';
import { door } from './0002-door.ts';
import { standing } from './0003-standing.ts';
import { registers } from './0004-registers.ts';
import { bindings } from './0005-bindings.ts';
import { works } from './0006-works.ts';
import { files } from './0007-files.ts';
import { queues } from './0008-queues.ts';
import { documents } from './0009-documents.ts';
import { merged } from './0010-merged.ts';
import { monthEnd } from './0011-month-end.ts';
import { scans } from './0012-scans.ts';
import { approvals } from './0013-approvals.ts';
import { printedLinks } from './0014-printed-links.ts';
import { openings } from './0015-openings.ts';
import { batchWarnings } from './0016-batch-warnings.ts';
import { evidenceSearched } from './0017-evidence-searched.ts';
import { documentMail } from './0018-document-mail.ts';
import type { Migration } from './migration.ts';

/** Every change of the schema, oldest first. */
export const migrations: readonly Migration[] = [
  base,
  door,
  standing,
  registers,
  bindings,
  works,
  files,
  queues,
  documents,
  merged,
  monthEnd,
  scans,
  approvals,
  printedLinks,
  openings,
  batchWarnings,
  evidenceSearched,
  documentMail,
];
