interface File {
  readonly file: string;
  readonly kind: string;
  readonly definitionId: string;
  readonly body: string;
}

/** What a draft makes of a definition; a body of `null` takes it out. */
type Drafted = Omit<File, 'file'>;

/** The files of a release with drafts put over them: changed, added, or taken out. */
export function overlayDrafts(items: readonly File[], drafts: readonly Drafted[]): Map<string, string> {
  const files = new Map(items.map((item) => [item.file, item.body]));
  const fileOf = new Map(items.map((item) => [`${item.kind}/${item.definitionId}`, item.file]));
  const known = (draft: Drafted): string | undefined => fileOf.get(`${draft.kind}/${draft.definitionId}`);
  // What is taken out makes room: a pack that is another one has its cover where the old one stood.
  for (const draft of drafts) if (draft.body === 'null') files.delete(known(draft) ?? '');
  for (const draft of drafts)
    if (draft.body !== 'null') files.set(known(draft) ?? freeFile(files, items, draft), draft.body);
  return files;
}

/** Where a new definition is put: beside those of its kind, and never where another one stands. */
function freeFile(files: ReadonlyMap<string, string>, items: readonly File[], { kind, definitionId }: Drafted): string {
  if (kind === 'pack' && !files.has('pack.json')) return 'pack.json';
  const beside = items.find((item) => item.kind === kind && item.file.includes('/'))?.file;
  const folder = beside === undefined ? kind : beside.slice(0, beside.lastIndexOf('/'));
  let file = `${folder}/${definitionId}.json`;
  for (let number = 2; files.has(file); number += 1) file = `${folder}/${definitionId}-${number}.json`;
  return file;
}
