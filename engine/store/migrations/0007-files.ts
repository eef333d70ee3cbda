import { addColumn } from './add-column.ts';
import { addIndex } from './add-index.ts';
import { createTable, flag, id, instant, integer, key, long, optional, real, text, uuid } from './ddl.ts';
import type { Migration } from './migration.ts';

type Definition = Parameters<typeof createTable>[2];

/**
 * A column whose name ends in `sha256` names a stored file: backups, and what removes files that nobody refers to, go by it. `original_hash`
 * is of the file as it came, which is not kept.
 */
const PICTURE = {
  preview_sha256: optional(key(64)),
  original_hash: optional(key(64)),
  width: optional(integer()),
  height: optional(integer()),
  /** What the camera wrote, as JSON. */
  exif: optional(long()),
} as const;

/** `latitude`, `longitude` and `taken_at` are what the device said; what the camera wrote stands in `exif` beside it. */
const WIDER = {
  ...PICTURE,
  /** Of the device's place, in metres. */
  accuracy_m: optional(real()),
  /** From the picture's place to the request's site. */
  distance_m: optional(integer()),
  /** Whether that is farther than the site reaches. */
  outside: optional(flag()),
  signed_by: optional(text(255)),
  signer_position: optional(text(255)),
} as const;

const TABLES: Record<string, Definition> = {
  // `standing`: waiting (for the comment that it was uploaded for), kept, removed.
  attachment: {
    columns: {
      id: id(),
      uuid: uuid(),
      request_id: integer(),
      comment_id: optional(integer()),
      person_id: integer(),
      standing: key(16),
      is_public: flag(),
      name: text(255),
      type: key(128),
      size: integer(),
      sha256: key(64),
      ...PICTURE,
      created_at: instant(),
    },
    unique: [['uuid']],
    index: [
      ['request_id', 'standing', 'id'],
      ['comment_id'],
      ['sha256'],
      ['preview_sha256'],
      ['standing', 'created_at'],
    ],
    references: { request_id: 'request.id', comment_id: 'comment.id', person_id: 'person.id' },
  },
};

/** What is known of pictures, and files that belong to requests and comments. */
export const files: Migration = {
  name: '0007-files',
  async up(tx, dialect) {
    for (const [name, column] of Object.entries(WIDER)) await addColumn(tx, 'evidence', name, column);
    await addIndex(tx, 'evidence', ['preview_sha256']);
    for (const [name, definition] of Object.entries(TABLES)) {
      for (const statement of createTable(dialect, name, definition)) await tx.run(statement);
    }
  },
};
