import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withShippedForms } from '../../engine/commands/shipped-forms.ts';
import { isPackFile, joinFormFiles } from '../../engine/language/index.ts';

/** A pack in memory: path inside the pack -> text. */
export type PackFiles = ReadonlyMap<string, string>;

/** Definitions as the tests edit them. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

export const WORKSHOP = fileURLToPath(new URL('../worlds/workshop', import.meta.url));

/** The folder of a pack that is shipped. */
export function shippedPack(id: 'vending-service' | 'fleet-telematics'): string {
  return fileURLToPath(new URL(`../../definitions/${id}`, import.meta.url));
}

/** Reads a pack's files into memory, each print form as one of them: all are JSON. */
export function readPackFiles(folder = WORKSHOP): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => isPackFile(name));
  const files = withShippedForms(
    new Map(names.toSorted().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')])),
  );
  return new Map([...joinFormFiles(files).files].filter(([file]) => file.endsWith('.json')));
}

/** The same pack with one definition edited. */
export function editPack(files: PackFiles, file: string, edit: (definition: Json) => void): Map<string, string> {
  const text = files.get(file);
  if (text === undefined) throw new Error(`the pack has no file "${file}"`);
  const definition: Json = JSON.parse(text);
  edit(definition);
  return new Map(files).set(file, JSON.stringify(definition));
}
