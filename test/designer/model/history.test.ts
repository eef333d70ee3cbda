import { expect } from 'chai';
import { array, assert, boolean, constantFrom, oneof, property, record } from 'fast-check';
import { fits, type History, NO_HISTORY, redo, remember, undo } from '../../../designer/model/history.ts';
import type { Json } from '../../../designer/model/json.ts';
import { anyJson } from './any-json.ts';

const text = (value: unknown): string => JSON.stringify(value);

/** Values one after the other, remembered. */
function done(first: Json, ...rest: readonly { to: Json; gesture?: string }[]): { history: History; now: Json } {
  return rest.reduce<{ history: History; now: Json }>(
    ({ history, now }, { to, gesture }) => ({
      history: remember(history, now, to, { name: 'edit', ...(gesture === undefined ? {} : { gesture }) }),
      now: to,
    }),
    { history: NO_HISTORY, now: first },
  );
}

/** Everything taken back, or done again. */
function all(step: typeof undo, history: History, now: Json): { history: History; now: Json } {
  const next = step(history, now);
  return next === null ? { history, now } : all(step, next.history, next.value);
}

describe('a history', () => {
  it('takes back everything to the starting bytes and does it again to the last ones, also after a reload', () => {
    const step = record({ to: anyJson, gesture: constantFrom('one', 'two', undefined) });
    assert(
      property(anyJson, array(step, { maxLength: 12 }), boolean(), (first, steps, reload) => {
        const plain = steps.map(({ to, gesture }) => ({ to, ...(gesture === undefined ? {} : { gesture }) }));
        let { history, now } = done(first, ...plain);
        const end = text(now);
        if (reload) ({ history, now } = JSON.parse(text({ history, now })) as { history: History; now: Json });
        expect(fits(history, now)).to.equal(true);
        const back = all(undo, history, now);
        expect(text(back.now)).to.equal(text(first));
        expect(fits(back.history, back.now)).to.equal(true);
        expect(text(all(redo, back.history, back.now).now)).to.equal(end);
      }),
      { numRuns: 500 },
    );
  });

  it('stays whole however one goes back, forth and on', () => {
    const act = oneof(constantFrom('undo' as const, 'redo' as const), anyJson);
    assert(
      property(anyJson, array(act, { maxLength: 20 }), (first, acts) => {
        let [history, now]: [History, Json] = [NO_HISTORY, first];
        for (const each of acts) {
          if (each === 'undo' || each === 'redo') {
            const next = (each === 'undo' ? undo : redo)(history, now);
            if (next !== null) [history, now] = [next.history, next.value];
          } else [history, now] = [remember(history, now, each, { name: 'edit' }), each];
          expect(fits(history, now)).to.equal(true);
        }
        expect(text(all(undo, history, now).now)).to.equal(text(first));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a gesture back at one stroke', () => {
    const { history, now } = done(
      { x: 0 },
      { to: { x: 1 }, gesture: 'drag' },
      { to: { x: 2 }, gesture: 'drag' },
      { to: { x: 3 }, gesture: 'other' },
    );
    expect(history.done).to.have.length(2);
    const back = undo(history, now);
    expect(back?.value).to.deep.equal({ x: 2 });
    expect(undo(back?.history ?? NO_HISTORY, back?.value ?? null)?.value).to.deep.equal({ x: 0 });
  });

  it('has nothing of a gesture that returned to its start, and all of what it does then', () => {
    const there = done({ x: 0 }, { to: { x: 1 }, gesture: 'drag' }, { to: { x: 0 }, gesture: 'drag' });
    expect(there.history.done).to.deep.equal([]);
    const on = done(
      { x: 0 },
      { to: { x: 1 }, gesture: 'drag' },
      { to: { x: 0 }, gesture: 'drag' },
      { to: { x: 5 }, gesture: 'drag' },
    );
    expect(undo(on.history, on.now)?.value).to.deep.equal({ x: 0 });
  });

  it('keeps what was taken back when nothing is done', () => {
    const { history, now } = done({ x: 0 }, { to: { x: 1 }, gesture: 'drag' }, { to: { x: 2 } });
    const back = undo(history, now);
    if (back === null) throw new Error('nothing was taken back');
    const same = remember(back.history, back.value, { x: 1 }, { name: 'edit', gesture: 'drag' });
    expect(same).to.equal(back.history);
    expect(redo(same, back.value)?.value).to.deep.equal({ x: 2 });
  });

  it('forgets what was taken back once something else is done', () => {
    const { history, now } = done({ x: 0 }, { to: { x: 1 } });
    const back = undo(history, now);
    const on = remember(back?.history ?? NO_HISTORY, { x: 0 }, { x: 7 }, { name: 'edit' });
    expect(redo(on, { x: 7 })).to.equal(null);
  });

  it('names each deed as it was called', () => {
    const history = remember(NO_HISTORY, 1, 2, { name: 'paste', words: { count: 3 } });
    expect(undo(history, 2)?.deed).to.deep.include({ name: 'paste', words: { count: 3 } });
  });

  it('has nothing to take back or to do again at its ends', () => {
    expect([undo(NO_HISTORY, 1), redo(NO_HISTORY, 1)]).to.deep.equal([null, null]);
  });

  it('remembers the last deeds only', () => {
    const steps = Array.from({ length: 600 }, (_, index) => ({ to: index + 1 }));
    const { history, now } = done(0, ...steps);
    expect(history.done).to.have.length(500);
    expect(all(undo, history, now).now).to.equal(100);
  });

  describe('does not fit', () => {
    const { history } = done({ x: 0, list: [1] }, { to: { x: 1, list: [1] } }, { to: { x: 1, list: [1, 2] } });

    it('a text that it did not lead to', () => {
      expect(fits(history, { x: 1, list: [1, 2] })).to.equal(true);
      const others: Json[] = [
        { x: 2, list: [1, 2] },
        { x: 1, list: [1, 3] },
        { x: 1, list: [1] },
        { x: 1 },
        null,
        'text',
      ];
      for (const other of others) {
        expect(fits(history, other), text(other)).to.equal(false);
      }
    });

    it('a text from which what was taken back cannot be done again', () => {
      const back = undo(history, { x: 1, list: [1, 2] })?.history ?? NO_HISTORY;
      expect(fits({ ...back, done: [] }, { x: 1, list: [1] })).to.equal(true);
      expect(fits({ ...back, done: [] }, { x: 1 })).to.equal(false);
    });

    it('what is no history at all', () => {
      expect(fits({ done: [{ name: 'edit', edits: [{}] }], undone: [] } as unknown as History, { x: 1 })).to.equal(
        false,
      );
    });
  });
});
