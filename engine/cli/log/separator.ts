import { parse } from 'csv-parse/sync';
import { ReglamentError } from '../../errors.ts';
import { csvOptions } from './csv-options.ts';

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Finds the separator by its result: the one under which most of the wanted columns are in the header, then the one
 * that gives most columns. A first line `sep=;`, as spreadsheets write it, decides alone.
 */
export function findSeparator(opening: string, wanted: readonly string[]): { separator: string; skip: number } {
  const said = /^sep=(.)\r?\n/i.exec(opening);
  if (said !== null) return { separator: said[1]!, skip: said[0].length };

  let best: { separator: string; found: number; columns: number } | undefined;
  for (const separator of SEPARATORS) {
    const header = headerOf(opening, separator);
    if (header === undefined) continue;
    const names = new Set(header.map((name) => name.trim()));
    const found = wanted.filter((name) => names.has(name)).length;
    if (best === undefined || found > best.found || (found === best.found && header.length > best.columns)) {
      best = { separator, found, columns: header.length };
    }
  }
  if (best === undefined)
    throw new ReglamentError('LOG_UNREADABLE', { reason: 'its first line is no header: a quote is not closed' });
  return { separator: best.separator, skip: 0 };
}

function headerOf(opening: string, separator: string): string[] | undefined {
  try {
    return parse(opening, { ...csvOptions(separator), to: 1 })[0];
  } catch {
    // This separator does not fit; another may. When none does, the caller says so.
    return undefined;
  }
}
