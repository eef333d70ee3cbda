import type { Sql, Tx } from './store.ts';

/** What was found out of a picture when it was drawn anew; all null for those that came before that. */
export interface PictureFacts {
  /** Name of a stored WebP of at most 480 × 480. */
  readonly previewSha256: string | null;
  /** SHA-256 of the file as it came, which is not kept. */
  readonly originalHash: string | null;
  readonly width: number | null;
  readonly height: number | null;
  /** What the camera wrote: `ExifFacts` of the room `files`. */
  readonly exif: Readonly<Record<string, string | number | null>> | null;
}

/** How far from where it should be a picture was taken, and who signed. */
export interface EvidenceFacts extends PictureFacts {
  /** Of the device's place, in metres. */
  readonly accuracyM: number | null;
  /** From the picture's place to the request's site, in metres. */
  readonly distanceM: number | null;
  /** Whether that is farther than the site reaches. */
  readonly outside: boolean | null;
  readonly signedBy: string | null;
  readonly signerPosition: string | null;
}

/** A photo or file that proves a checklist item. The bytes lie in the file store under `sha256`. */
export interface Evidence extends EvidenceFacts {
  readonly uuid: string;
  readonly requestId: number;
  readonly checklist: string;
  readonly item: string;
  readonly sha256: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Degrees, as the device said; so is the instant. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly takenAt: number | null;
  readonly personId: number;
  readonly createdAt: number;
}

type NewEvidence = Omit<Evidence, keyof EvidenceFacts> & Partial<EvidenceFacts>;

type Raw = Omit<Evidence, 'outside' | 'exif'> & { readonly outside: number | null; readonly exif: string | null };

const SELECT = `SELECT uuid, request_id AS requestId, checklist, item, sha256, name, type, size, latitude, longitude,
  taken_at AS takenAt, person_id AS personId, created_at AS createdAt, preview_sha256 AS previewSha256,
  original_hash AS originalHash, width, height, exif, accuracy_m AS accuracyM, distance_m AS distanceM, outside,
  signed_by AS signedBy, signer_position AS signerPosition FROM evidence`;

const COLUMNS = {
  uuid: 'uuid',
  requestId: 'request_id',
  checklist: 'checklist',
  item: 'item',
  sha256: 'sha256',
  name: 'name',
  type: 'type',
  size: 'size',
  latitude: 'latitude',
  longitude: 'longitude',
  takenAt: 'taken_at',
  personId: 'person_id',
  createdAt: 'created_at',
  previewSha256: 'preview_sha256',
  originalHash: 'original_hash',
  width: 'width',
  height: 'height',
  accuracyM: 'accuracy_m',
  distanceM: 'distance_m',
  signedBy: 'signed_by',
  signerPosition: 'signer_position',
} as const;

const INSERT = `INSERT INTO evidence (${Object.values(COLUMNS).join(', ')}, exif, outside) VALUES (${'?, '.repeat(Object.keys(COLUMNS).length)}?, ?)`;

export async function insertEvidence(tx: Tx, row: NewEvidence): Promise<void> {
  const { exif = null, outside = null } = row;
  const values = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((name) => row[name] ?? null);
  await tx.run(INSERT, [
    ...values,
    exif === null ? null : JSON.stringify(exif),
    outside === null ? null : Number(outside),
  ]);
}

/** The evidence of a request in the order in which it was added. */
export async function evidenceOf(sql: Sql, requestId: number): Promise<Evidence[]> {
  return (await sql.all<Raw>(`${SELECT} WHERE request_id = ? ORDER BY id`, [requestId])).map(read);
}

/** The evidence of this uuid. */
export async function findEvidence(sql: Sql, uuid: string): Promise<Evidence | undefined> {
  return (await sql.all<Raw>(`${SELECT} WHERE uuid = ?`, [uuid])).map(read)[0];
}

/** Evidence that shows this file: whoever may see one of its requests may read the file. */
export async function evidenceByFile(sql: Sql, sha256: string): Promise<Evidence[]> {
  return (await sql.all<Raw>(`${SELECT} WHERE sha256 = ? ORDER BY id`, [sha256])).map(read);
}

function read({ outside, exif, ...row }: Raw): Evidence {
  return {
    ...row,
    outside: outside === null ? null : outside === 1,
    exif: exif === null ? null : (JSON.parse(exif) as Evidence['exif']),
  };
}
