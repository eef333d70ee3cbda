import { kindOf } from '../../engine/language/index.ts';
import { isObject, type Json } from '../model/json.ts';
import { PackRefused } from './pack-refused.ts';

/**
 * Single definitions put over the files in force: each where its kind and id stand now, or where a new one belongs. What
 * cannot be read keeps the name it came by, so that the check can say what is wrong with it.
 */
export function overCurrent(
  current: ReadonlyMap<string, string>,
  brought: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const fileOf = new Map([...current].map(([file, text]) => [nameIn(text), file] as const));
  const files = new Map(current);
  for (const [path, text] of brought) {
    const name = nameIn(text);
    const file = name === null ? path : (fileOf.get(name) ?? `${name}.json`);
    files.set(file, text);
  }
  return files;
}

/** `kind/id` of a definition's text; null when that cannot be read. Throws when it is JSON of another sort. */
function nameIn(text: string): string | null {
  const value = parsed(text);
  if (value === undefined) return null;
  const schema = isObject(value) && typeof value.$schema === 'string' ? value.$schema : '';
  const kind = kindOf(schema);
  if (!isObject(value) || kind === undefined) throw new PackRefused('unknown-kind', { schema });
  return typeof value.id === 'string' && value.id !== '' ? `${kind}/${value.id}` : null;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return undefined;
  }
}
