import { join } from 'node:path';
import { readPackFolder } from '../../engine/cli/read-pack-folder.ts';
import { joinFormFiles, type Pack, readPack } from '../../engine/language/index.ts';

export const SHIPPED = ['vending-service', 'fleet-telematics'] as const;

/** The texts of a shipped pack by their path inside it, each print form as one of them: all are JSON. */
export async function shippedTexts(name: string): Promise<Map<string, string>> {
  const files = await readPackFolder(join(import.meta.dirname, '../../definitions', name));
  return new Map([...joinFormFiles(files).files].filter(([file]) => file.endsWith('.json')));
}

/** A shipped pack; fails when it cannot be read. */
export async function shippedPack(name: string): Promise<Pack> {
  const { pack, problems } = readPack(await shippedTexts(name));
  if (pack === null)
    throw new Error(problems.map(({ file, path, message }) => `${file}${path}: ${message}`).join('\n'));
  return pack;
}
