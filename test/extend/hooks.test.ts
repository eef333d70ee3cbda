import { expect } from 'chai';
import { faultsOf, load, refusalOf } from './plugin-folder.ts';

const ITEM = "{ type: 'meter', holds: 'value', fact: 'number', limits: [], problem: () => null }";
const CHANGE = "{ type: 'bump', class: 'change', params: { type: 'object' }, references: () => [], run: () => [] }";
const ROUTE = "{ method: 'get', path: '/x/{id}', summary: 'X', access: 'signed-in', handle: () => 1 }";
const JOB = "{ name: 'tidy', every: 'PT15M', run: async () => {} }";

const one = (register: string) => load({ a: { register } });
const spread = (hook: string, change: string): string => `({ ...${hook}, ...${change} })`;

describe('hooks that a plugin registers', () => {
  it('are kept with the plugin that brought them', async () => {
    const { kinds, registry } = await one(
      `door.item(${ITEM}); door.change(${CHANGE}); door.route(${ROUTE}); door.job(${JOB});`,
    );
    expect(kinds.items.get('meter')?.fact).to.equal('number');
    expect(kinds.actions.get('bump')?.class).to.equal('change');
    expect([...registry.routes.values()].map(({ plugin, hook }) => [plugin, hook.path])).to.deep.equal([
      ['a', '/x/{id}'],
    ]);
    expect([...registry.jobs].map(([name, { hook }]) => [name, hook.everyMs])).to.deep.equal([['a/tidy', 900_000]]);
  });

  it('cannot write rows of another kind', async () => {
    const { kinds } = await one(
      `door.effect${spread(CHANGE, "{ class: 'effect', draft: () => ({ type: 'mail', subject: null, payload: {} }), deliver: async () => ({ done: true }) }")}`,
    );
    const kind = kinds.actions.get('bump');
    expect(kind?.class === 'effect' && kind.draft({} as never, {} as never).type).to.equal('bump');
  });

  it('refuses a kind that the engine has, one that another plugin has, and one registered twice', async () => {
    const taken = spread(ITEM, "{ type: 'photo' }");
    const faults = await refusalOf(
      load({
        a: { register: `door.item(${taken}); door.change(${CHANGE});` },
        b: { register: `door.change(${CHANGE}); door.item(${ITEM}); door.item(${ITEM});` },
      }),
    );
    expect(faults.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal([
      'PLUGIN_KIND_TAKEN a/server.ts/photo',
      'PLUGIN_KIND_TAKEN b/server.ts/bump',
      'PLUGIN_KIND_TAKEN b/server.ts/meter',
    ]);
    expect(faults[0]?.message).to.include('"engine"');
    expect(faults[1]?.message).to.include('"a"');
  });

  const wrongKinds: readonly [why: string, register: string][] = [
    ['without anything', 'door.change()'],
    ['with a name that no definition can say', `door.change${spread(CHANGE, "{ type: 'Bump.it' }")}`],
    ['without a schema', `door.change${spread(CHANGE, '{ params: undefined }')}`],
    ['with a schema that is none', `door.change${spread(CHANGE, "{ params: { type: 'text' } }")}`],
    ['with a schema of unknown words', `door.change${spread(CHANGE, '{ params: { minLenght: 3 } }')}`],
    ['without references', `door.change${spread(CHANGE, '{ references: undefined }')}`],
    ['without run', `door.change${spread(CHANGE, '{ run: undefined }')}`],
    ['of an effect without draft', `door.effect${spread(CHANGE, "{ class: 'effect' }")}`],
    [
      'of an effect that the engine delivers itself',
      "door.effect({ type: 'mail', class: 'effect', params: {}, references: () => [], draft: () => ({}), deliver: async () => ({ done: true }) })",
    ],
    ['of an effect without deliver', `door.effect${spread(CHANGE, "{ class: 'effect', draft: () => ({}) }")}`],
    ['of an item that holds something else', `door.item${spread(ITEM, "{ holds: 'sound' }")}`],
    ['of an item with an unknown fact', `door.item${spread(ITEM, "{ fact: 'colour' }")}`],
    ['of an item with an unknown limit', `door.item${spread(ITEM, "{ limits: ['least'] }")}`],
    ['of an item without problem', `door.item${spread(ITEM, '{ problem: null }')}`],
  ];
  for (const [why, register] of wrongKinds) {
    it(`refuses a kind ${why}`, async () => {
      const faults = await faultsOf(one(register));
      expect(faults).to.have.length(1);
      expect(faults[0]).to.match(/^PLUGIN_KIND_INVALID a\/server\.ts\//);
    });
  }

  it('refuses what is no hook at all, and hears the others all the same', async () => {
    const nothing = ['null', 'undefined', '5', '"x"', '[]', '() => {}'];
    const register = ['effect', 'change', 'item', 'route', 'job'].flatMap((hook) =>
      nothing.map((value) => `door.${hook}(${value});`),
    );
    expect(await faultsOf(one(register.join('\n')))).to.have.length(register.length);
  });

  it('refuses routes that leave the address of the plugin', async () => {
    const paths = ['/api/v1/requests', '//b/x', '/../b', '/x/../../b', 'x', 'http://b/x', '/%2e%2e/b', '/x?y', '/x#y'];
    const faults = await faultsOf(
      one(paths.map((path) => `door.route${spread(ROUTE, `{ path: '${path}' }`)};`).join('\n')),
    );
    expect(faults).to.deep.equal(paths.map((path) => `PLUGIN_ROUTE_OUTSIDE a/server.ts/GET ${path}`));
  });

  it('refuses routes with a wrong method, path, access or schema, and without a handler', async () => {
    const wrong = [
      "{ method: 'head' }",
      "{ path: '/X' }",
      "{ path: '/x/' }",
      "{ path: '/x/{}' }",
      "{ path: '/x/:id' }",
      '{ path: 7 }',
      "{ summary: '' }",
      "{ access: 'admin' }",
      "{ access: { on: 'request', may: 'read' } }",
      '{ handle: undefined }',
      "{ body: { type: 'thing' } }",
      '{ query: 5 }',
    ];
    for (const change of wrong) {
      const faults = await faultsOf(one(`door.route${spread(ROUTE, change)}`));
      expect(faults[0], change).to.match(/^PLUGIN_ROUTE_(?:INVALID|OUTSIDE) /);
      expect(faults, change).to.have.length(1);
    }
  });

  it('refuses one route twice, also under another name of its parameter', async () => {
    const again = spread(ROUTE, "{ path: '/x/{other}' }");
    expect(await faultsOf(one(`door.route(${ROUTE}); door.route(${again});`))).to.deep.equal([
      'PLUGIN_ROUTE_TAKEN a/server.ts/GET /x/{other}',
    ]);
  });

  it('refuses a job that runs too often, too seldom or never, without a name, without work, and twice', async () => {
    for (const change of [
      "{ every: 'PT9S' }",
      "{ every: 'P32D' }",
      "{ every: '1h' }",
      "{ name: 'A b' }",
      '{ run: 1 }',
    ]) {
      const [fault] = await faultsOf(one(`door.job${spread(JOB, change)}`));
      expect(fault, change).to.match(/^PLUGIN_JOB_INVALID a/);
    }
    expect(await faultsOf(one(`door.job(${JOB}); door.job(${JOB});`))).to.deep.equal([
      'PLUGIN_JOB_TAKEN a/server.ts/tidy',
    ]);
  });
});
