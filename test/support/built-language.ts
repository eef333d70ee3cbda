import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ownSchemas } from '../../tools/web/own-schemas-plugin.ts';
import { tempFolder } from './temp.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Builds modules of the project as the web pages do, and promises the folder with the code that a browser would get. */
export async function builtModules(entries: Readonly<Record<string, string>>): Promise<string> {
  const outDir = tempFolder('built');
  const entry = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)]));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [ownSchemas()],
    build: { outDir, target: 'esnext', lib: { entry, formats: ['es'] } },
  });
  return outDir;
}

/** One of them, for Node. */
export async function importBuilt<T>(folder: string, name: string): Promise<T> {
  return (await import(pathToFileURL(join(folder, `${name}.js`)).href)) as T;
}

/** All code of a built folder, for a look at it. */
export function builtCode(folder: string): string {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}
