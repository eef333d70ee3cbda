import { expect } from 'chai';
import type { LiveState } from '../../../ui/live/index.ts';
import { connectAfterLogIn } from '../../../ui/session/connect-after-log-in.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function watch(state: LiveState, isBack: () => Promise<unknown>) {
  const live = { state, calls: 0, reconnect: () => void (live.calls += 1) };
  const page = new EventTarget();
  let tick = (): void => undefined;
  const stop = connectAfterLogIn({
    live,
    isBack,
    page,
    every: (_, work) => {
      tick = work;
      return () => {
        tick = () => undefined;
      };
    },
  });
  return { live, page, stop, tick: () => tick() };
}

describe('live updates after a log-in', () => {
  it('are connected anew once the person is back, by the next look at the page or by time alone', async () => {
    const byFocus = watch('signed-out', async () => 'me');
    byFocus.page.dispatchEvent(new Event('focus'));
    const byTime = watch('signed-out', async () => 'me');
    byTime.tick();
    await settled();
    expect([byFocus.live.calls, byTime.live.calls]).to.deep.equal([1, 1]);
  });

  it('are not connected for somebody else, and not without a session', async () => {
    const { live, page } = watch('signed-out', () => Promise.reject(new Error('somebody else')));
    page.dispatchEvent(new Event('focus'));
    await settled();
    expect(live.calls).to.equal(0);
  });

  it('nobody asks for them while they are there, nor once the page is gone', async () => {
    let asked = 0;
    const isBack = async (): Promise<void> => void (asked += 1);
    const there = watch('connected', isBack);
    there.tick();
    const gone = watch('signed-out', isBack);
    gone.stop();
    gone.page.dispatchEvent(new Event('focus'));
    gone.tick();
    await settled();
    expect(asked).to.equal(0);
  });

  it('one look at a time is enough', async () => {
    let asked = 0;
    const { page } = watch('signed-out', async () => void (asked += 1));
    page.dispatchEvent(new Event('focus'));
    page.dispatchEvent(new Event('online'));
    expect(asked).to.equal(1);
    await settled();
  });
});
