/** What a reading is about: everything about one thing can be read anew at once. A request is named by its uuid or number. */
export type About =
  | 'views'
  | 'queue'
  | 'notices'
  | 'definitions'
  | 'people'
  | 'registers'
  | 'admin'
  | 'replies'
  | 'documents'
  | 'batches'
  | `request ${string}`;

/** Key of a reading in the cache: what it is about, the operation, what it was given. */
export function readingKey(about: About, name: string, input: unknown): readonly [About, string, unknown] {
  return [about, name, input];
}
