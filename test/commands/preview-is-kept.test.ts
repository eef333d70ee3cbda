import { expect } from 'chai';
import { runDueTimers } from '../../engine/clock/index.ts';
import { previewMigration, publish, runMigration, sendEvent, setFields } from '../../engine/commands/index.ts';
import { isReglamentError } from '../../engine/errors.ts';
import { SEED } from '../support/seed.ts';
import { draftEdit } from '../support/world-drafts.ts';
import type { Json } from '../support/world-pack.ts';
import { dice } from '../support/world-traffic.ts';
import { upgrade } from '../support/world-upgrade.ts';
import { openWorld, type World } from '../support/world.ts';

const EVENTS = [
  'accept',
  'pay',
  'estimate',
  'answer',
  'ask-rider',
  'hold',
  'resume',
  'put-together',
  'finish',
  'weigh',
];
const EXPECTED = ['EVENT_REFUSED', 'FIELDS_REFUSED'] as const;
const FLOW = 'workflows/repair.json';
const PLANS = [
  { states: { waiting: 'pending' } },
  { states: { waiting: 'pending' }, timers: 'recompute' },
  { states: { waiting: 'pending', weighing: 'ready' }, timers: 'restart' },
  { states: { waiting: 'pending', weighing: 'intake' }, timersOf: { 'waiting/give-up-after': 'restart' } },
] as const;

describe('what the preview of a migration says of many requests', function () {
  this.timeout(120_000);
  this.slow(30_000);
  let world: World;
  afterEach(() => world.close());

  /** Requests that have come as far as chance would have it. */
  async function lives(roll: (sides: number) => number, count: number): Promise<void> {
    const desk = await world.person('desk');
    for (let at = 0; at < count; at += 1) {
      const { uuid } = await world.file();
      for (let step = roll(6); step > 0; step -= 1) {
        const event = EVENTS[roll(EVENTS.length)] as string;
        const fields: Record<string, number> = /^(?:accept|estimate)$/.test(event) ? { price: roll(2) * 9000 } : {};
        try {
          if (roll(6) === 0) await setFields(world.ctx, desk, { request: uuid, fields: { pieces: roll(9) } });
          else await sendEvent(world.ctx, desk, { request: uuid, event, fields, comment: 'on we go' });
        } catch (error) {
          if (!EXPECTED.some((code) => isReglamentError(error, code))) throw error;
        }
        if (roll(8) === 0) {
          world.clock.pass(roll(2) === 0 ? 'PT20M' : 'P1D');
          await runDueTimers(world.ctx, { node: 'test', limit: 100 });
        }
      }
    }
  }

  for (const [which, plan] of PLANS.entries()) {
    it(`is what the migration then makes of each: states, timers, conflicts (plan ${which + 1})`, async () => {
      world = await openWorld();
      const person = await world.person({ roles: ['chief', 'watcher'] });
      await lives(dice(SEED + which), 50);
      await draftEdit(world, person, FLOW, upgrade);
      const told: Json[] = [];
      let cursor: number | undefined;
      do {
        const page = await previewMigration(world.ctx, person, {
          plan,
          limit: 20,
          ...(cursor === undefined ? {} : { cursor }),
        });
        told.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(told.flatMap(({ movedStates }) => movedStates)).size).to.be.greaterThan(4);
      const before = new Map<string, Json>();
      for (const { request } of told) before.set(request, await world.records({ uuid: request }));
      const { migration } = await publish(world.ctx, person, { expectedRelease: 1, note: '', running: 'now', plan });
      const report = await runMigration(world.ctx, migration as string);
      const stay = told.filter(({ conflict }) => conflict !== null).length;
      expect([report.moved, report.conflicts]).to.deep.equal([told.length - stay, stay]);
      for (const item of told) {
        const { request, timers } = (await world.records({ uuid: item.request })) as Json;
        expect(request.envelope.states, item.number).to.deep.equal(item.movedStates);
        const moved = item.timers.flatMap(({ movedDueAt }: Json) => (movedDueAt === null ? [] : [movedDueAt]));
        expect(timers.map(({ dueAt }: Json) => dueAt).toSorted(), item.number).to.deep.equal(moved.toSorted());
      }
    });
  }
});
