import { expect } from 'chai';
import { loadDemo } from '../../engine/commands/index.ts';
import { type History, readHistories } from '../../engine/commands/read-history.ts';
import { all, type Pack } from '../../engine/language/index.ts';
import { replayJournal } from '../../engine/run/replay-journal.ts';
import { loadRequests } from '../../engine/store/requests/load-request.ts';
import { shippedPack } from '../support/world-pack.ts';
import { openWorld, type World } from '../support/world.ts';

const DAY_MS = 86_400_000;

interface Transition {
  readonly target?: string;
  readonly actions?: readonly { readonly type: string }[];
}

/** A machine as far as its states are told. */
interface Node {
  readonly id?: string;
  readonly type?: string;
  readonly always?: readonly { readonly guard?: unknown }[];
  readonly on?: Readonly<Record<string, readonly Transition[]>>;
  readonly states?: Readonly<Record<string, Node>>;
}

type Value = string | Readonly<Record<string, unknown>>;

/** Where steps lead that file another request. A demo has only the requests that it names: scenarios play these. */
function filingTargets(node: Node): string[] {
  const own = Object.values(node.on ?? {})
    .flat()
    .filter(({ actions = [] }) => actions.some(({ type }) => type === 'sub-request'));
  return [...own.map(({ target = '' }) => target), ...Object.values(node.states ?? {}).flatMap(filingTargets)];
}

/** States in which a request can be found: one that only decides is left at once. */
function restingStates(node: Node, except: readonly string[], path = ''): string[] {
  return Object.entries(node.states ?? {}).flatMap(([key, state]) => {
    const inner = restingStates(state, except, `${path}${key}.`);
    const decides = (state.always ?? []).some(({ guard }) => guard === undefined);
    return state.type === 'history' || decides || except.includes(`#${state.id}`) ? inner : [path + key, ...inner];
  });
}

function statesIn(value: Value, path = ''): string[] {
  if (typeof value === 'string') return [path + value];
  return Object.entries(value).flatMap(([key, inner]) => [path + key, ...statesIn(inner as Value, `${path}${key}.`)]);
}

for (const name of ['vending-service', 'fleet-telematics'] as const) {
  describe(`the demo of ${name}`, function () {
    this.timeout(120_000);
    this.slow(20_000);

    let world: World;
    let pack: Pack;
    const column = async (sql: string): Promise<string[]> =>
      (await world.store.read.all<{ x: string }>(sql)).map(({ x }) => x);
    before(async () => {
      world = await openWorld({ pack: shippedPack(name) });
      await loadDemo(world.ctx);
      ({ pack } = await world.ctx.catalog.current());
    });

    it('has no request that stands elsewhere when its journal is played again', async () => {
      const { store, catalog } = world.ctx;
      const ids = (await store.read.all<{ id: number }>('SELECT id FROM request')).map(({ id }) => id);
      const rows = await loadRequests(store.read, ids, world.clock.now());
      const histories = await readHistories(store.read, rows, new Map());
      const astray: unknown[] = [];
      for (const [at, row] of rows.entries()) {
        const { record, creator, created, entries } = histories[at] as History;
        const workflow = await catalog.workflow(store.read, row.effectiveHash);
        const { refused, last } = replayJournal(workflow, record, creator, created, entries);
        const [first] = refused;
        if (first !== undefined) astray.push([row.number, first.event, first.refusals.map(({ message }) => message)]);
        else if (last?.view.status !== row.status) astray.push([row.number, last?.view.status, row.status]);
      }
      expect(astray).to.deep.equal([]);
    });
    after(() => world.close());

    it('leaves no state of a workflow without a request that stands in it', async () => {
      const envelopes = await column('SELECT envelope AS x FROM request');
      const found = new Set(
        envelopes.flatMap((text) => statesIn((JSON.parse(text) as { instance: { value: Value } }).instance.value)),
      );
      const wanted = all(pack, 'workflow').flatMap(({ definition }) => {
        const machine = definition.machine as Node;
        return restingStates(machine, filingTargets(machine));
      });
      expect(wanted).to.have.length.above(25);
      expect(wanted.filter((state) => !found.has(state))).to.deep.equal([]);
    });

    it('leaves no role without somebody who has done something, and no type without a request', async () => {
      const { roles } = await world.ctx.catalog.current();
      const acting = await column(
        'SELECT DISTINCT p.roles AS x FROM journal j JOIN person p ON p.id = j.actor_id WHERE j.event IS NOT NULL OR j.seq = 1',
      );
      const acted = new Set(acting.flatMap((text) => JSON.parse(text) as string[]));
      expect([...roles.keys()].filter((role) => !acted.has(role))).to.deep.equal([]);
      const types = new Set(await column('SELECT DISTINCT type AS x FROM request'));
      expect(all(pack, 'request-type').filter(({ definition }) => !types.has(definition.id))).to.deep.equal([]);
    });

    it('leaves no item of a checklist unproved', async () => {
      const filled = new Set(
        (await column('SELECT checklists AS x FROM request')).flatMap((text) =>
          Object.entries(JSON.parse(text) as Record<string, { values: Record<string, unknown> }>).flatMap(
            ([checklist, { values }]) => Object.keys(values).map((item) => `${checklist} ${item}`),
          ),
        ),
      );
      const wanted = all(pack, 'checklist').flatMap(({ definition }) =>
        definition.items.map(({ id }) => `${definition.id} ${id}`),
      );
      expect(wanted.filter((item) => !filled.has(item))).to.deep.equal([]);
    });

    it('leaves no kind of evidence, talk, work, time, presence and link out', async () => {
      const some = {
        'a photo': 'SELECT uuid AS x FROM evidence WHERE signed_by IS NULL AND distance_m IS NOT NULL',
        'a photo taken away from its site': 'SELECT uuid AS x FROM evidence WHERE outside = 1',
        'a photo without a place': `SELECT e.uuid AS x FROM evidence e WHERE e.latitude IS NULL AND e.item NOT LIKE '%signature%'`,
        'a signature': `SELECT uuid AS x FROM evidence WHERE item LIKE '%signature%'`,
        'a comment that the client reads': 'SELECT uuid AS x FROM comment WHERE is_public = 1',
        'an internal comment': 'SELECT uuid AS x FROM comment WHERE is_public = 0',
        'an attachment': 'SELECT uuid AS x FROM attachment',
        'work, travel and waiting': `SELECT kind AS x FROM time_entry WHERE kind = 'waiting'`,
        'a work with its price': 'SELECT uuid AS x FROM work_line WHERE price > 0',
        'a stay on a site': 'SELECT uuid AS x FROM stay',
        'a link': 'SELECT kind AS x FROM request_link',
        'a part of a request': 'SELECT uuid AS x FROM request WHERE parent_id IS NOT NULL',
        'several machines at once':
          'SELECT request_id AS x FROM request_object GROUP BY request_id HAVING COUNT(*) > 2',
        'a period that is not paid': 'SELECT id AS x FROM service_period WHERE paid_on IS NULL',
      };
      const missing = [];
      for (const [what, sql] of Object.entries(some)) if ((await column(sql)).length === 0) missing.push(what);
      expect(missing).to.deep.equal([]);
    });

    it('spans sixty days and no more, with requests of every week and no empty one', async () => {
      const now = world.clock.now().getTime();
      const days = (await column('SELECT created_at AS x FROM request')).map((at) => (now - Number(at)) / DAY_MS);
      expect(Math.max(...days)).to.be.within(55, 61);
      const weeks = new Set(days.map((day) => Math.floor(day / 7)));
      expect([...weeks].toSorted((a, b) => a - b)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    });
  });
}
