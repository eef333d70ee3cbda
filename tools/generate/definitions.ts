import { readdirSync, readFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const folder = new URL('../../engine/language/schema/', import.meta.url);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One local schema: every file becomes a definition, so that shared parts become one type each. */
function bundle(): Record<string, Json> {
  const definitions: Record<string, Json> = {};
  const properties: Record<string, Json> = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .toSorted()) {
    const kind = name.replace('.schema.json', '');
    const { $schema: _, $id: __, $defs, ...schema } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    for (const [part, value] of Object.entries(($defs ?? {}) as Record<string, Json>))
      definitions[`${kind}.${part}`] = local(value, kind);
    if (schema.type === undefined) continue;
    definitions[kind] = local(schema, kind);
    properties[kind] = { $ref: `#/definitions/${kind}` };
  }
  return {
    title: 'Definitions',
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    definitions,
  };
}

/** Rewrites references between files to references inside the bundle. */
function local(value: Json, kind: string): Json {
  if (Array.isArray(value)) return value.map((item) => local(item, kind));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    if (key === '$ref' && typeof inner === 'string') return [[key, reference(inner, kind)]];
    // The upper bounds say nothing to the type checker and would turn arrays into long unions of tuples.
    if (key === 'maxItems' || key === 'minItems') return [];
    return [[key, local(inner, kind)]];
  });
  return Object.fromEntries(entries);
}

function reference(ref: string, kind: string): string {
  const [file = '', pointer = ''] = ref.split('#');
  const owner = file === '' ? kind : file.replace('.schema.json', '');
  const part = /^\/\$defs\/(.+)$/.exec(pointer)?.[1];
  if (part !== undefined) return `#/definitions/${owner}.${part}`;
  return pointer === '' ? `#/definitions/${owner}` : `#/definitions/${owner}${pointer}`;
}

const banner = '// Generated from engine/language/schema by `npm run generate`. Do not edit.\n';

/** The TypeScript types of the definition language, from its JSON Schemas. */
export function definitionTypes(): Promise<string> {
  return compile(bundle(), 'Definitions', {
    additionalProperties: false,
    bannerComment: banner,
    format: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
}
