import { expect } from 'chai';
import { addComment } from '../../engine/commands/index.ts';
import { Figures } from '../../engine/main/figures/figures.ts';
import { timedStore } from '../../engine/main/figures/timed-store.ts';
import { type Desk, openDesk } from '../queries/desk.ts';
import { failureOf } from '../support/world-refusal.ts';
import { type Ground, Gate, type Listener, openGround } from './support/ground.ts';

/** A server that looks for news of others once in a test, at its start. */
const NEVER = { beat: 3_600_000, authorise: 3_600_000, renew: 3_600_000 };

describe('news of what this process has written itself', () => {
  let here: Desk;
  let ground: Ground;
  let listener: Listener;
  let hints = 0;

  before(async () => {
    here = await openDesk('sqlite');
    ground = await openGround(here.world, new Gate(), { pace: NEVER });
    listener = await ground.connect(here.desk);
  });
  after(async () => {
    await ground.close();
    await here.world.close();
  });
  beforeEach(() => {
    hints = 0;
  });

  const ctx = () => {
    const written = (): void => {
      hints += 1;
      ground.live.hint();
    };
    return { ...here.world.ctx, store: timedStore(here.world.store, new Figures(), written) };
  };

  it('is told without a look for those of others', async () => {
    const { uuid: request } = await here.file('told');
    await listener.call('subscribe', { subjects: [`request:${request}`] });
    await addComment(ctx(), here.desk, { request, body: 'hello', isPublic: true });
    expect(await listener.hears('request', ({ uuid }: { uuid: string }) => uuid === request)).to.include({
      version: 2,
    });
    expect(hints).to.equal(1);
  });

  it('is not looked for when nothing was written: a command was refused', async () => {
    const { uuid: request } = await here.file('refused');
    const attempt = () => addComment(ctx(), here.courier, { request, body: 'hello', isPublic: true });
    expect((await failureOf(attempt)).code).to.equal('REQUEST_NOT_FOUND');
    expect(hints).to.equal(0);
  });
});
