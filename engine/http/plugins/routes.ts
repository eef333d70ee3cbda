import { type BoundRoute, callPlugin, type CommandContext } from '../../commands/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { paramsOf, schemaOf } from './schema.ts';

const ADDRESS = '/api/v1';

/** The routes of the plugins, each below the plugin's own address. */
export function pluginRoutes(ctx: CommandContext): ApiRoute[] {
  return (ctx.pluginRoutes ?? []).map((bound) =>
    route({
      method: bound.method,
      path: bound.path.slice(ADDRESS.length),
      operation: operationOf(bound),
      tag: 'plugins',
      summary: bound.summary,
      access: scopeOf(bound),
      params: paramsOf(bound),
      query: schemaOf(bound.query),
      body: schemaOf(bound.body),
      status: 200,
      answer: schemaOf(bound.answer ?? {}),
      errors: ['FORBIDDEN', 'PERSON_NOT_FOUND', 'PLUGIN_CALL_REFUSED', 'PLUGIN_CALL_NOT_FOUND'],
      async handle({ caller, path, query, body, language }) {
        const answer = await callPlugin(ctx, bound, {
          caller: caller === null ? null : { person: caller.person, kind: caller.kind },
          params: path as Record<string, string>,
          query: (query ?? {}) as Record<string, unknown>,
          body,
          language,
        });
        return answer ?? null;
      },
    }),
  );
}

/** `pluginChatMessageGetDeliveries` */
function operationOf({ plugin, method, path }: BoundRoute): string {
  const own = path.slice(`${ADDRESS}/plugins/${plugin}`.length);
  const words = `plugin-${plugin}-${method}-${own}`.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '');
  return words.map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join('');
}

/** Which scope a token needs; what the person may is looked at besides. */
function scopeOf({ access, method }: BoundRoute): ApiRoute['access'] {
  if (access === 'public') return 'public';
  if (access !== 'signed-in') return access.on;
  return method === 'get' ? 'read' : 'write';
}
