import { expect } from 'chai';
import { Type } from 'typebox';
import type { CommandContext } from '../../../engine/commands/index.ts';
import { apiRoutes } from '../../../engine/http/api/index.ts';
import { openApi } from '../../../engine/http/api/openapi.ts';
import { apiPage } from '../../../engine/http/api/page/api-page.ts';
import { route } from '../../../engine/http/api/route.ts';
import { object } from '../../../engine/http/api/schemas.ts';

/** Lists of routes look at no context before they are called. */
const NO_CONTEXT = {} as CommandContext;

interface Closed {
  readonly type?: string;
  readonly additionalProperties?: unknown;
}

describe('the description of the interface', () => {
  const routes = apiRoutes(NO_CONTEXT);
  const document = openApi(routes, { version: '1.2.3', url: 'https://desk.example' });
  const text = JSON.stringify(document);

  it('tells every route once, under a name of its own', () => {
    const names = routes.map(({ operation }) => operation);
    expect(new Set(names).size).to.equal(names.length);
    const places = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(places).size).to.equal(places.length);
    const told = Object.entries(document['paths'] as object).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method} ${path}`),
    );
    expect(told).to.have.members(places);
  });

  it('refers to nothing that it does not hold', () => {
    const { schemas } = document['components'] as { schemas: object };
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in schemas))).to.deep.equal([]);
    expect(document['servers']).to.deep.equal([{ url: 'https://desk.example/api/v1' }]);
  });

  it('says who may call each route, and what it refuses', () => {
    const path = (document['paths'] as Record<string, Record<string, { responses: object }>>)['/packs'];
    expect(path?.['get']).to.include({ 'x-access': 'read' });
    expect(path?.['get']?.responses).to.have.property('401').with.property('description', 'NOT_SIGNED_IN');
  });

  it('names every parameter of a path, and takes no body, query or path that is open to anything', () => {
    for (const { operation, path, params, query, body } of routes) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const properties = (params as { readonly properties?: object })?.properties ?? {};
      expect(Object.keys(properties), operation).to.have.members(named);
      for (const schema of [params, query, body] as (Closed | undefined)[]) {
        if (schema?.type === 'object') expect(schema.additionalProperties, operation).to.equal(false);
      }
    }
  });

  it('refuses two different schemas of one title', () => {
    const of = (operation: string, answer: ReturnType<typeof Type.String>) =>
      route({
        method: 'get',
        path: `/${operation}`,
        operation,
        tag: 'Test',
        summary: '',
        access: 'public',
        status: 200,
        answer: object({ thing: answer }, { title: 'Thing' }),
        errors: [],
        handle: () => null,
      });
    const two = [of('a', Type.String()), of('b', Type.String({ minLength: 1 }))];
    expect(() => openApi(two, { version: '1' })).to.throw('two schemas have the title "Thing"');
  });

  it('is a page for people with every operation on it, and nothing unescaped', () => {
    const page = apiPage(document, 'https://desk.example').markup;
    for (const { operation, path } of routes) {
      expect(page).to.include(`id="${operation}"`);
      expect(page).to.include(path);
    }
    expect(page).not.to.match(/<script|undefined|\[object/);
  });
});
