import { join } from 'node:path';
import { readPackFolder } from '../../engine/cli/read-pack-folder.ts';
import { type Pack, readPack } from '../../engine/language/index.ts';

export const SHIPPED = ['vending-service', 'fleet-telematics'] as const;

/** The texts of a shipped pack by their path inside it. */
export function shippedTexts(name: string): Promise<Map<string, string>> {
  return readPackFolder(join(import.meta.dirname, '../../definitions', name));
}

/** A shipped pack; fails when it cannot be read. */
export async function shippedPack(name: string): Promise<Pack> {
  const { pack, problems } = readPack(await shippedTexts(name));
  if (pack === null)
    throw new Error(problems.map(({ file, path, message }) => `${file}${path}: ${message}`).join('\n'));
  return pack;
}
