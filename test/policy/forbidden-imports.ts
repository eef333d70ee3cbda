import { builtinModules } from 'node:module';
import { type Import, importsOf, packageOf } from './import-graph.ts';
import { ALLOWED, FOR_ALL, mayImportAll, ONLY_IN, PURE, roomOf, TYPES_ONLY } from './rooms.ts';
import type { SourceFile } from './source-files.ts';

/** Node lists some with `node:` and some without. */
const BUILT_IN = new Set(builtinModules.map((name) => name.replace(/^node:/, '')));

/** Says of every import that the table does not allow, in one sentence each, what is wrong with it. */
export function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (!(room in ALLOWED)) return [`${file.path}: the table of rooms has no room "${room}"`];
    return importsOf(file).flatMap((one) => (one.ours ? wrongRoom(room, one) : wrongPackage(room, one)));
  });
}

function wrongRoom(room: string, { from, to, typeOnly }: Import): string[] {
  const target = roomOf(to);
  const free = target === room || mayImportAll(room) || FOR_ALL.includes(target);
  if (free || ALLOWED[room]?.includes(target)) return [];
  if (!TYPES_ONLY[room]?.includes(target)) return [`${from}: ${room} may not import ${target} (${to})`];
  return typeOnly ? [] : [`${from}: ${room} may import only types from ${target} (${to})`];
}

function wrongPackage(room: string, { from, to }: Import): string[] {
  const name = BUILT_IN.has(to) ? `node:${to}` : packageOf(to);
  const pure = PURE[room];
  if (pure !== undefined && !pure.includes(name)) return [`${from}: ${room} is pure and may not import ${name}`];
  const owners = Object.entries(ONLY_IN).find(([owned]) => owned === name)?.[1];
  if (owners === undefined || owners.includes(room) || room === 'test' || room === 'bench') return [];
  return [`${from}: only ${owners[0]} names ${name}, ${room} may not`];
}
