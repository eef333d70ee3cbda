import { type Broken, brokenText, brokenValue, type SoundPart } from './broken.ts';
import { canonicalText } from './canonical-text.ts';
import { CheckCache } from './check/check-cache.ts';
import type { FaultName } from './check/fault-names.ts';
import type { Definitions } from './definitions.generated.ts';
import { KINDS, kindOf, type Kind } from './kinds.ts';
import type { Located, Pack } from './pack.ts';
import { formInOrder } from './print-forms/form-in-order.ts';
import { joinFormFiles } from './print-forms/join-form-files.ts';
import type { Problem } from './problem.ts';
import { fileNameFault } from './read/file-name.ts';
import { jsonTextFaults } from './read/json-text.ts';
import { nearest } from './rules/check/nearest.ts';
import { quote } from './rules/quote.ts';
import { checkSchema } from './schema-check.ts';

/** How large a pack may be: bytes of one file as UTF-8, and number of files. */
export const PACK_LIMITS = Object.freeze({ fileBytes: 1024 * 1024, files: 2000 });

/** Stands for a cover that could not be read: it promises nothing. */
const NO_COVER: Read = {
  file: 'pack.json',
  kind: 'pack',
  definition: { $schema: 'pack.schema.json', id: 'pack', version: '0.0.0', title: { en: '' } },
};

interface Read {
  readonly file: string;
  readonly kind: Kind;
  readonly definition: Definitions[Kind];
}

/** What one text came to. */
export interface ReadFile {
  readonly text: string;
  readonly one: Read | Broken;
  readonly problems: readonly Problem[];
}

/**
 * Reads the files of a pack, path to text; paths use `/`. A print form may be one file, or the files of a folder, which
 * are put together first. Other files that do not end in `.json` are passed over.
 *
 * Nothing of a text is trusted: size, nesting, keys and texts are tested before anything walks the value, then its
 * form against the schema of its kind. All problems of all files are told at once; with any, `pack` is null, and
 * `sound` has the definitions that nothing is wrong with. What the definitions mean together is for `checkPack`.
 *
 * Files whose text stands in `cache` are not read again: their definitions are the very same objects as before.
 */
export function readPack(
  brought: ReadonlyMap<string, string>,
  cache: CheckCache = new CheckCache(),
): {
  pack: Pack | null;
  problems: Problem[];
  sound: SoundPart | null;
} {
  const { files, problems: ofParts } = joinFormFiles(brought);
  const names = [...files.keys()].filter((file) => file.endsWith('.json')).toSorted();
  if (names.length > PACK_LIMITS.files) {
    const message = `The pack has ${names.length} files; at most ${PACK_LIMITS.files} are read.`;
    const problem = fault('', 'pack-too-large', message, 'Split it into several packs.');
    return { pack: null, problems: [problem], sound: null };
  }
  const problems: Problem[] = [...ofParts];
  const read: Read[] = [];
  const broken: Broken[] = [];
  for (const file of names) {
    const text = files.get(file) ?? '';
    const { one, problems: found } = cache.files.take(
      file,
      () => readFile(file, text),
      (kept) => kept.text === text,
    );
    problems.push(...found);
    if ('definition' in one) read.push(one);
    else broken.push(one);
  }
  const again = duplicates(read);
  problems.push(...again);
  const covers = read.filter((each) => each.kind === 'pack');
  problems.push(...coverProblems(covers, problems));
  const [cover] = covers;
  if (problems.length === 0 && cover !== undefined)
    return { pack: assemble(cover, read, cache), problems, sound: null };
  const twice = new Set(again.map(({ file }) => file));
  const first = read.filter(({ file }) => !twice.has(file));
  const second = read.filter(({ file }) => twice.has(file));
  broken.push(...second.map(({ file, kind, definition }) => brokenValue(file, kind, definition)));
  return { pack: null, problems, sound: { pack: assemble(cover ?? NO_COVER, first, cache), broken } };
}

/** One definition from its text, with the same care as `readPack` takes; for drafts, which come one at a time. */
export function readDefinition(
  file: string,
  text: string,
): { kind: Kind; definition: Definitions[Kind] } | { problems: Problem[] } {
  const { one, problems } = readFile(file, text);
  return 'definition' in one ? { kind: one.kind, definition: one.definition } : { problems: [...problems] };
}

function readFile(file: string, text: string): ReadFile {
  const problems = fileProblems(file, text);
  if (problems.length > 0) return { text, one: brokenText(file, withoutMark(text)), problems };
  const value: unknown = JSON.parse(withoutMark(text));
  const reference = value !== null && typeof value === 'object' ? (value as { $schema?: unknown }).$schema : undefined;
  const kind = kindOf(reference);
  if (kind === undefined)
    return { text, one: brokenValue(file, null, value), problems: [unknownKind(file, reference)] };
  const faults = checkSchema(kind, value, file);
  if (faults.length > 0) return { text, one: brokenValue(file, kind, value), problems: faults };
  const definition = value as Definitions[Kind];
  const one = kind === 'print-form' ? formInOrder(definition as Definitions['print-form']) : definition;
  return { text, one: { file, kind, definition: one }, problems: [] };
}

function fileProblems(file: string, text: string): Problem[] {
  const name = fileNameFault(file);
  if (name !== null) {
    return [fault(file, 'bad-file-name', `The path ${quote(file)} ${name}.`, 'Use letters, digits, "-", "_" and ".".')];
  }
  const size = text.length > PACK_LIMITS.fileBytes ? text.length : new TextEncoder().encode(text).length;
  if (size > PACK_LIMITS.fileBytes) {
    const message = `The file has ${size} bytes; at most ${PACK_LIMITS.fileBytes} are read.`;
    return [fault(file, 'file-too-large', message, 'Split the definition into several.')];
  }
  return jsonTextFaults(withoutMark(text)).map(({ rule, path, message, remedy, line }) => {
    const where = message.startsWith('Line ') ? message : `Line ${line}: ${message}`;
    return { severity: 'error', file, path, rule, message: where, remedy };
  });
}

/** Some editors begin a file with a byte order mark; JSON does not know it. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function unknownKind(file: string, reference: unknown): Problem {
  const came = typeof reference === 'string' ? `names ${quote(reference)}` : 'is missing';
  const name = typeof reference === 'string' ? (/([a-z-]+)(\.schema\.json)?$/i.exec(reference)?.[1] ?? '') : '';
  const near = nearest(name, KINDS);
  const remedy = near === undefined ? `The kinds are: ${KINDS.join(', ')}.` : `Did you mean "${near}.schema.json"?`;
  const message = `"$schema" ${came}; it must end in "<kind>.schema.json", which tells what the file defines.`;
  return { ...fault(file, 'unknown-kind', message, remedy), path: typeof reference === 'string' ? '/$schema' : '' };
}

function duplicates(read: readonly Read[]): Problem[] {
  const first = new Map<string, string>();
  return read.flatMap(({ file, kind, definition: { id } }) => {
    const key = `${kind} ${id}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    if (other === undefined || kind === 'pack') return [];
    const message = `The ${kind} "${id}" is defined in "${other}" and again in "${file}".`;
    return [
      { ...fault(file, 'duplicate-definition', message, 'Give one of them another id, or remove it.'), path: '/id' },
    ];
  });
}

/** A cover that could not be read has its own problems already: it is not missing as well. */
function coverProblems(covers: readonly Read[], problems: readonly Problem[]): Problem[] {
  if (covers.length === 1 || (covers.length === 0 && problems.some(({ file }) => file === 'pack.json'))) return [];
  if (covers.length === 0) {
    const message = 'The pack has no cover: no file says "$schema": "pack.schema.json".';
    return [fault('pack.json', 'pack-missing', message, 'Add pack.json with id, version and title.')];
  }
  const files = covers.map(({ file }) => `"${file}"`).join(' and ');
  return covers.slice(1).map(({ file }) => {
    return fault(file, 'pack-twice', `The pack has more than one cover: ${files}.`, 'Keep one pack.json.');
  });
}

function fault(file: string, rule: FaultName, message: string, remedy: string): Problem {
  return { severity: 'error', file, path: '', rule, message, remedy };
}

function assemble(cover: Read, read: readonly Read[], cache: CheckCache): Pack {
  const kinds = KINDS.filter((kind) => kind !== 'pack');
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, Located<unknown>>()]));
  for (const { file, kind, definition } of read) byKind[kind]?.set(definition.id, { file, definition });
  return {
    cover: { file: cover.file, definition: cover.definition as Definitions['pack'] },
    byKind: byKind as unknown as Pack['byKind'],
    texts: new Map(
      read.map(({ file, definition }) => [
        file,
        cache.made(`text ${file}`, [definition], () => canonicalText(definition)),
      ]),
    ),
  };
}
