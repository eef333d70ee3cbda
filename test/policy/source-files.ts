import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A text file of the project. */
export interface SourceFile {
  /** Its path from the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every file that is committed or would be, as paths from the root. */
export function projectFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT });
  // A file may be listed and yet removed from the folder.
  return list
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** The text of one file of the project. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every TypeScript file, without the generated ones. */
export function typeScriptFiles(): SourceFile[] {
  return projectFiles()
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.generated.ts'))
    .map((path) => ({ path, text: readText(path) }));
}
