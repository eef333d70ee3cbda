import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** One import of one file. */
export interface Import {
  readonly from: string;
  /** A path from the root for a file of ours, else the specifier as written. */
  readonly to: string;
  readonly ours: boolean;
  /** True for `import type` and `export type`, which leave nothing at run time. */
  readonly typeOnly: boolean;
}

const STATIC = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{$][^'"`;]*?\sfrom\s*)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\b(?:import|require|require\.resolve|import\.meta\.resolve)\(\s*['"`]([^'"`\n]+)['"`]/g;

/** Every import, export-from, dynamic import and require of a file. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const statics = [...text.matchAll(STATIC)].map((match) => named(path, match[2] ?? '', match[1] !== undefined));
  const dynamics = [...text.matchAll(DYNAMIC)].map((match) => named(path, match[1] ?? '', false));
  return [...statics, ...dynamics];
}

function named(from: string, specifier: string, typeOnly: boolean): Import {
  const ours = specifier.startsWith('.');
  return { from, to: ours ? posix.join(posix.dirname(from), specifier) : specifier, ours, typeOnly };
}

/** The package that a specifier names: `ajv` for `ajv/dist/2020.js`, `node:fs` for `fs` is left to the caller. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The first cycle of imports that exists at run time, as the files on it; undefined when there is none. */
export function findCycle(files: readonly SourceFile[]): string[] | undefined {
  const edges = new Map(files.map((file) => [file.path, importsOf(file).filter((one) => one.ours && !one.typeOnly)]));
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): string[] | undefined => {
    const at = trail.indexOf(path);
    if (at !== -1) return [...trail.slice(at), path];
    if (done.has(path)) return undefined;
    trail.push(path);
    for (const { to } of edges.get(path) ?? []) {
      const cycle = visit(to);
      if (cycle !== undefined) return cycle;
    }
    trail.pop();
    done.add(path);
    return undefined;
  };
  for (const path of edges.keys()) {
    const cycle = visit(path);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
