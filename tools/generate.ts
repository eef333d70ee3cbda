/**
 * Writes what is generated: the types of the definition language from its JSON Schemas, the client's types and table of
 * operations from the description of the HTTP interface, and what the shipped print forms share into each of them. With
 * `--check` it writes nothing and exits 1 when a committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { clientSource } from './generate/client.ts';
import { definitionTypes } from './generate/definitions.ts';
import { printFormParts } from './generate/print-form-parts.ts';

const FILES = [
  { path: 'engine/language/definitions.generated.ts', source: definitionTypes },
  { path: 'ui/api/client.generated.ts', source: clientSource },
  ...printFormParts(),
];

for (const { path, source } of FILES) {
  const target = new URL(`../${path}`, import.meta.url);
  const text = await source();
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${path} is not what it is generated from: run \`npm run generate\``);
    process.exitCode = 1;
  }
}
