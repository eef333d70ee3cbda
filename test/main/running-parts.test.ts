import { expect } from 'chai';
import type { Log } from '../../engine/log.ts';
import { NO_LOG } from '../../engine/log.ts';
import { stopParts } from '../../engine/main/running-parts.ts';

describe('stopping what runs', () => {
  const told: string[] = [];
  const log: Log = {
    ...NO_LOG,
    warn: (message, facts) => told.push(`${message} ${JSON.stringify(facts)}`),
    error: (message, facts) => told.push(`${message} ${String(facts?.['part'])}`),
  };
  beforeEach(() => {
    told.length = 0;
  });

  it('all are told at once, and the end is that of the last one', async () => {
    const order: string[] = [];
    const part = (name: string, turns: number) => ({
      name,
      async stop() {
        order.push(`${name} told`);
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        order.push(`${name} ended`);
      },
    });
    await stopParts([part('slow', 9), part('fast', 1)], log);
    expect(order).to.deep.equal(['slow told', 'fast told', 'fast ended', 'slow ended']);
    expect(told).to.deep.equal([]);
  });

  it('one that fails holds up nobody', async () => {
    let stopped = false;
    const bad = { name: 'bad', stop: () => Promise.reject(new Error('no')) };
    const good = { name: 'good', stop: async () => void (stopped = true) };
    await stopParts([bad, good], log);
    expect(stopped).to.equal(true);
    expect(told).to.deep.equal(['a part did not stop well bad']);
  });

  it('one that never ends is not waited for beyond its time, and is named', async () => {
    const stuck = { name: 'stuck', stop: () => new Promise(() => {}) };
    await stopParts([stuck, { name: 'quick', stop: async () => {} }], log, 20);
    expect(told).to.deep.equal(['some parts were still at work and were cut off {"parts":["stuck"]}']);
  });
});
