import type { Problem } from '../../../engine/language/index.ts';

/** Those that stand at a JSON pointer or inside of it; not those inside of the parts that are excepted. */
export function problemsUnder(
  problems: readonly Problem[],
  under: string,
  except: readonly string[] = [],
): readonly Problem[] {
  return problems.filter(({ path }) => isUnder(path, under) && !except.some((part) => isUnder(path, part)));
}

export function isUnder(path: string, under: string): boolean {
  return path === under || path.startsWith(`${under}/`);
}

/** The number that follows a pointer: 3 of `/items/3/when` after `/items`; null when none does. */
export function indexAfter(path: string, pointer: string): number | null {
  if (!path.startsWith(`${pointer}/`)) return null;
  const step = path.slice(pointer.length + 1).split('/')[0] ?? '';
  return /^\d{1,6}$/.test(step) ? Number(step) : null;
}
