import { expect } from 'chai';
import { ApiError } from '../../../ui/api/index.ts';
import type { KeptStore, KeptThing, KeptWork } from '../../../desk/device/kept-store.ts';
import { Outbox } from '../../../desk/device/outbox.ts';
import { Intentions } from '../../../desk/sending/intentions.ts';
import { Sender } from '../../../desk/sending/sender.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const LOST = new ApiError({ status: 0, code: 'NETWORK_FAILED', message: 'no server' });
const REFUSED = new ApiError({ status: 422, code: 'EVIDENCE_REFUSED', message: 'no picture' });
const tick = (value: boolean): KeptWork => ({
  operation: 'tickItem',
  path: { request: 'r', checklist: 'c', item: 'i' },
  body: { value },
});

class Kept implements KeptStore {
  readonly things = new Map<string, KeptThing>();
  full = false;
  all = async () => [...this.things.values()];
  async put(thing: KeptThing): Promise<void> {
    if (this.full) throw new Error('full');
    this.things.set(thing.id, thing);
  }
  remove = async (id: string): Promise<void> => void this.things.delete(id);
}

describe('the outbox of a device', () => {
  let store: Kept;
  let posted: [unknown, string][];
  let answer: () => Promise<unknown>;
  let sent: string[];
  beforeEach(() => {
    store = new Kept();
    posted = [];
    sent = [];
    answer = async () => undefined;
  });

  const open = (person = 'anna') => {
    const intentions = new Intentions({ storage: memoryStorage(), person });
    const sender = new Sender({ intentions, later: () => () => undefined });
    let ids = posted.length;
    const outbox = new Outbox({
      store,
      sender,
      person,
      newId: () => `${person}-${(ids += 1)}`,
      post: (work, { idempotencyKey }) => {
        posted.push([work.operation === 'tickItem' ? work.body.value : null, idempotencyKey]);
        return answer();
      },
      sent: async ({ id }) => sent.push(id),
    });
    return { outbox, sender };
  };
  const settled = async (): Promise<void> => {
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
  };
  const add = ({ outbox }: ReturnType<typeof open>, value = true) =>
    outbox.add({ name: 'item 1', number: '1', work: tick(value) });

  it('keeps a thing, sends it under its own key, and forgets it when it is there', async () => {
    const page = open();
    expect(await add(page)).to.equal(true);
    await settled();
    expect(posted).to.deep.equal([[true, 'anna-1']]);
    expect([sent, page.outbox.items, store.things.size]).to.deep.equal([['anna-1'], [], 0]);
  });

  it('sends after a reload what had no answer, under the same key', async () => {
    answer = async () => Promise.reject(LOST);
    await add(open());
    await settled();
    answer = async () => undefined;
    await open().outbox.resume();
    await settled();
    expect(posted.map(([, key]) => key)).to.deep.equal(['anna-1', 'anna-1']);
    expect(store.things.size).to.equal(0);
  });

  it('sends nothing of another person who used the device', async () => {
    answer = async () => Promise.reject(LOST);
    await add(open());
    await settled();
    const other = open('boris');
    await other.outbox.resume();
    await settled();
    expect(posted).to.have.length(1);
    expect([other.outbox.items, store.things.size]).to.deep.equal([[], 1]);
  });

  it('of two things of one name only the later is left', async () => {
    const page = open();
    answer = async () => Promise.reject(LOST);
    await add(page, true);
    await settled();
    answer = async () => undefined;
    await add(page, false);
    await settled();
    expect(posted.map(([value]) => value)).to.deep.equal([true, false]);
    expect([page.outbox.items, store.things.size]).to.deep.equal([[], 0]);
  });

  it('keeps what was refused, with the reason, until it is sent again or thrown away', async () => {
    const page = open();
    answer = async () => Promise.reject(REFUSED);
    await add(page);
    await settled();
    expect(page.outbox.items.map(({ error }) => error)).to.deep.equal([REFUSED]);
    page.outbox.again('anna-1');
    await settled();
    expect([posted.length, page.outbox.items.length, store.things.size]).to.deep.equal([2, 1, 1]);
    await page.outbox.discard('anna-1');
    expect([page.outbox.items, store.things.size, sent]).to.deep.equal([[], 0, []]);
  });

  it('sends what belongs to one request in its order, another request beside it, also after a reload', async () => {
    const page = open();
    answer = async () => Promise.reject(LOST);
    for (const [name, number] of [
      ['stay 1', '1'],
      ['event 1', '1'],
      ['stay 2', '2'],
    ] as const)
      await page.outbox.add({ name, number, work: tick(true) });
    await settled();
    // The second of the first request waits for the first.
    expect(posted.map(([, key]) => key)).to.deep.equal(['anna-1', 'anna-3']);
    answer = async () => undefined;
    await open().outbox.resume();
    await settled();
    expect(posted.slice(2).map(([, key]) => key)).to.have.members(['anna-1', 'anna-2', 'anna-3']);
    expect(posted.findIndex(([, key]) => key === 'anna-2')).to.be.greaterThan(
      posted.findLastIndex(([, key]) => key === 'anna-1'),
    );
    expect(store.things.size).to.equal(0);
  });

  it('what was refused does not hold up what comes after it, and is not sent again by itself', async () => {
    const page = open();
    const answers = [async () => Promise.reject(REFUSED), async () => undefined];
    answer = () => (answers.shift() ?? (async () => undefined))();
    const heard: string[] = [];
    await Promise.all(
      ['stay 1', 'event 1'].map((name) =>
        page.outbox.add({ name, number: '1', work: tick(true) }, (outcome) => heard.push(`${name} ${outcome}`)),
      ),
    );
    await settled();
    expect(heard).to.deep.equal(['stay 1 refused', 'event 1 sent']);
    expect(page.outbox.items.map(({ thing, error }) => [thing.name, error])).to.deep.equal([['stay 1', REFUSED]]);
    expect(page.outbox.isBusy('1')).to.equal(false);
    expect(posted).to.have.length(2);
  });

  it('what is thrown away while it waits for its turn is never sent', async () => {
    const page = open();
    answer = async () => Promise.reject(LOST);
    await page.outbox.add({ name: 'stay 1', number: '1', work: tick(true) });
    await page.outbox.add({ name: 'event 1', number: '1', work: tick(true) });
    await settled();
    expect(page.outbox.isBusy('1')).to.equal(true);
    await page.outbox.discard('anna-2');
    answer = async () => undefined;
    page.outbox.tryNow('stay 1');
    await settled();
    expect(posted.map(([, key]) => key)).to.deep.equal(['anna-1', 'anna-1']);
    expect(store.things.size).to.equal(0);
  });

  it('who leaves the device leaves nothing of his on it, and everything of others', async () => {
    answer = async () => Promise.reject(LOST);
    const [anna, boris] = [open(), open('boris')];
    await add(anna);
    await boris.outbox.add({ name: 'item 1', number: '1', work: tick(false) });
    await settled();
    await anna.outbox.clear();
    await settled();
    expect([...store.things.values()].map(({ person }) => person)).to.deep.equal(['boris']);
    expect([anna.outbox.items, anna.sender.unanswered]).to.deep.equal([[], 0]);
  });

  it('says so when the browser keeps nothing, and sends all the same', async () => {
    store.full = true;
    expect(await add(open())).to.equal(false);
    await settled();
    expect(sent).to.deep.equal(['anna-1']);
  });
});
