import type { CommandContext } from '../../commands/index.ts';
import { getLanguage, LANGUAGE_SCHEMAS } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { jsonSchema, languageKinds, schemaList, schemaName } from './schema.ts';

/** What definitions may say: for editors, which complete and check by it. */
export function languageRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/language/schemas',
      operation: 'listSchemas',
      tag: 'Definitions',
      summary: 'The JSON Schemas of the language of definitions',
      access: 'definitions',
      status: 200,
      answer: schemaList,
      errors: [],
      handle: () => ({ items: [...LANGUAGE_SCHEMAS].map(([kind, schema]) => ({ kind, file: schema.$id, schema })) }),
    }),
    route({
      method: 'get',
      path: '/language/schemas/{kind}',
      operation: 'getSchema',
      tag: 'Definitions',
      summary: 'The JSON Schema of one kind of definition',
      access: 'definitions',
      params: schemaName,
      status: 200,
      answer: jsonSchema,
      errors: [],
      handle: ({ path }) => LANGUAGE_SCHEMAS.get(path.kind),
    }),
    route({
      method: 'get',
      path: '/language/kinds',
      operation: 'getLanguageKinds',
      tag: 'Definitions',
      summary: 'The kinds of definitions, actions and checklist items that this server knows, plugins included',
      access: 'definitions',
      status: 200,
      answer: languageKinds,
      errors: [],
      handle: () => getLanguage(ctx),
    }),
  ];
}
