import { expect } from 'chai';
import { GivenUp, Sender } from '../../../desk/sending/sender.ts';
import { Intentions } from '../../../desk/sending/intentions.ts';
import { ApiError } from '../../../ui/api/index.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const away = () => new ApiError({ status: 0, code: 'NETWORK_FAILED', message: 'away' });
const busy = () => new ApiError({ status: 503, code: 'DATABASE_BUSY', message: 'busy', retryAfter: 20 });
const fault = () => new ApiError({ status: 500, code: 'INTERNAL', message: 'fault' });
const refusal = () => new ApiError({ status: 422, code: 'EVENT_REFUSED', message: 'no' });

/** A server that answers one after the other, and remembers the keys under which it was called. */
function server(...answers: (ApiError | string)[]) {
  const keys: string[] = [];
  const act = async (_: unknown, { idempotencyKey }: { idempotencyKey: string }): Promise<string> => {
    keys.push(idempotencyKey);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof ApiError) throw answer;
    return answer ?? '';
  };
  return { keys, act };
}

/** A sender whose pauses end when the test says so. */
function senderOn(storage = memoryStorage(), name = 'key') {
  const pauses: { ms: number; end: () => void }[] = [];
  let keys = 0;
  const intentions = new Intentions({ storage, person: 'p', now: () => 0, newKey: () => `${name}-${(keys += 1)}` });
  const sender = new Sender({
    intentions,
    now: () => 0,
    chance: () => 0.5,
    later(work, ms) {
      const pause = { ms, end: work };
      pauses.push(pause);
      return () => void pauses.splice(pauses.indexOf(pause), 1);
    },
  });
  const paused = async (): Promise<void> => {
    for (let turns = 0; turns < 50 && pauses.length === 0; turns += 1) await Promise.resolve();
  };
  return { sender, pauses, paused };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('sending what a person does', () => {
  it('goes on under one key until there is an answer, with longer and longer pauses', async () => {
    const { sender, pauses, paused } = senderOn();
    const { keys, act } = server(away(), away(), away(), 'done');
    const answer = sender.send('comment 1', 'text', act);
    const waits: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      await paused();
      expect(sender.stateOf('comment 1').state).to.equal('waiting');
      waits.push(pauses[0]?.ms ?? 0);
      pauses[0]?.end();
    }
    expect(await answer).to.equal('done');
    expect(waits).to.deep.equal([1000, 2000, 4000]);
    expect(new Set(keys)).to.deep.equal(new Set(['key-1']));
    expect(sender.stateOf('comment 1').state).to.equal('idle');
    expect(sender.unanswered).to.equal(0);
  });

  it('waits as long as the server asks it to', async () => {
    const { sender, pauses, paused } = senderOn();
    const answer = sender.send('take', null, server(busy(), 'done').act);
    await paused();
    expect(pauses[0]?.ms).to.equal(20_000);
    sender.tryNow();
    expect(await answer).to.equal('done');
  });

  it('sends a double click once, and answers both', async () => {
    const { sender } = senderOn();
    const { keys, act } = server('done');
    const both = await Promise.all([sender.send('take', { to: 'me' }, act), sender.send('take', { to: 'me' }, act)]);
    expect(both).to.deep.equal(['done', 'done']);
    expect(keys).to.deep.equal(['key-1']);
  });

  it('sends another input after the one before, under a key of its own', async () => {
    const { sender } = senderOn();
    const { keys, act } = server('done');
    await Promise.all([sender.send('field', 'a', act), sender.send('field', 'b', act)]);
    expect(keys).to.deep.equal(['key-1', 'key-2']);
  });

  it('does not repeat what the server refused, and the next time is another intention', async () => {
    const { sender } = senderOn();
    const { keys, act } = server(refusal(), 'done');
    expect(await failureOf(sender.send('event', 'close', act))).to.have.property('code', 'EVENT_REFUSED');
    expect(sender.stateOf('event')).to.deep.include({ state: 'refused' });
    expect(await sender.send('event', 'close', act)).to.equal('done');
    expect(keys).to.deep.equal(['key-1', 'key-2']);
  });

  it('gives up on a server that keeps failing, and does not double what it may have done', async () => {
    const { sender, pauses, paused } = senderOn();
    const { keys, act } = server(fault(), fault(), fault(), fault(), fault(), 'done');
    const failed = failureOf(sender.send('event', 'close', act));
    for (let tries = 0; tries < 4; tries += 1) {
      await paused();
      pauses[0]?.end();
    }
    expect(await failed).to.have.property('code', 'INTERNAL');
    expect(await sender.send('event', 'close', act)).to.equal('done');
    expect(new Set(keys)).to.deep.equal(new Set(['key-1']));
  });

  it('ends the waiting when the person gives up, and sends the same again under the same key', async () => {
    const { sender, paused } = senderOn();
    const { keys, act } = server(away(), 'done');
    const failed = failureOf(sender.send('comment', 'text', act));
    await paused();
    sender.giveUp('comment');
    expect(await failed).to.be.instanceOf(GivenUp);
    expect(sender.unanswered).to.equal(0);
    await sender.send('comment', 'text', act);
    expect(keys).to.deep.equal(['key-1', 'key-1']);
  });

  it('after a reload what had no answer is sent under the key from before, another input is not', async () => {
    const storage = memoryStorage();
    const first = senderOn(storage);
    const { keys, act } = server(away(), 'done');
    void failureOf(first.sender.send('comment', 'text', act));
    await first.paused();
    const second = senderOn(storage, 'later');
    expect(await second.sender.send('comment', 'text', act)).to.equal('done');
    expect(await second.sender.send('comment', 'other', act)).to.equal('done');
    expect(keys).to.deep.equal(['key-1', 'key-1', 'later-1']);
  });

  it('refuses the key of another person, and one that is older than the server remembers', () => {
    const storage = memoryStorage();
    const keyOf = (person: string, now: number) =>
      new Intentions({ storage, person, now: () => now, newKey: () => `${person} ${now}` }).keyOf('take', 1);
    expect(keyOf('a', 0)).to.equal('a 0');
    expect(keyOf('a', 60_000)).to.equal('a 0');
    expect(keyOf('b', 60_000)).to.equal('b 60000');
    expect(keyOf('a', 86_400_000)).to.equal('a 86400000');
  });

  it('holds keys in the page where the browser keeps nothing', () => {
    const storage = memoryStorage({ full: true });
    const intentions = new Intentions({ storage, person: 'p', newKey: () => String(Math.random()) });
    expect(intentions.keyOf('take', 1)).to.equal(intentions.keyOf('take', 1));
    const before = intentions.keyOf('take', 1);
    intentions.answered('take');
    expect(intentions.keyOf('take', 1)).not.to.equal(before);
  });
});
