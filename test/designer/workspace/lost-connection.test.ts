import { expect } from 'chai';
import { getDraft, listDrafts } from '../../../engine/queries/index.ts';
import type { Acting } from '../../support/people.ts';
import { DESK, openWindows, STATUSES, titleOf, type Window, type Windows } from './windows.ts';

describe('the workspace without a connection', () => {
  let windows: Windows;
  let chief: Acting;
  let window: Window;

  beforeEach(async () => {
    windows = await openWindows();
    chief = await windows.world.person({ roles: ['chief'] });
    window = await windows.open(chief);
  });
  afterEach(() => windows.close());

  const onServer = async (): Promise<string> =>
    titleOf((await getDraft(windows.world.ctx, chief, DESK)).definition as never);

  it('keeps what is typed, says so, and sends it when the server is there again', async () => {
    window.online = false;
    window.rename(DESK, 'Offline');
    await window.pass(600);
    expect([window.at(DESK).saving, window.workspace.trouble?.code]).to.deep.equal(['failed', 'NETWORK_FAILED']);
    window.rename(DESK, 'Offline still');
    expect(window.title(DESK)).to.equal('Offline still');
    window.online = true;
    await window.pass(1000);
    await window.pass(600);
    expect([window.at(DESK).saving, window.workspace.trouble, await onServer()]).to.deep.equal([
      'saved',
      null,
      'Offline still',
    ]);
  });

  it('tries again after pauses that grow, at most half a minute', async () => {
    window.online = false;
    window.rename(DESK, 'Offline');
    const tries: number[] = [];
    for (let second = 0; second <= 120; second += 1) {
      await window.pass(1000);
      if (window.calls.splice(0).length > 0) tries.push(second);
    }
    const pauses = tries.slice(1).map((each, index) => each - (tries[index] ?? 0));
    expect(pauses).to.deep.equal([1, 2, 4, 8, 16, 30, 30]);
  });

  it('tries at once when it is told that the connection is there again', async () => {
    window.online = false;
    window.rename(DESK, 'Offline');
    window.rename(STATUSES, 'Offline too');
    for (let times = 0; times < 5; times += 1) await window.pass(10_000);
    window.online = true;
    window.workspace.retry();
    await window.pass(0);
    expect([window.at(DESK).saving, window.at(STATUSES).saving]).to.deep.equal(['saved', 'saved']);
  });

  it('flush fails while something cannot be saved', async () => {
    window.online = false;
    window.rename(DESK, 'Offline');
    const error = await window.workspace.flush().then(
      () => null,
      (failure: unknown) => failure as { code: string },
    );
    expect(error?.code).to.equal('NETWORK_FAILED');
  });

  it('after a reload what the server does not have is there, with its history, and is sent', async () => {
    window.online = false;
    window.rename(DESK, 'One');
    window.rename(DESK, 'Two');
    await window.pass(0);
    const again = await window.reload();
    expect([again.title(DESK), again.at(DESK).saving]).to.deep.equal(['Two', 'waiting']);
    await again.pass(600);
    expect(await onServer()).to.equal('Two');
    again.workspace.undo(DESK);
    expect(again.title(DESK)).to.equal('One');
    again.workspace.redo(DESK);
    expect(again.title(DESK)).to.equal('Two');
  });

  it('after a reload what was saved can still be taken back', async () => {
    window.rename(DESK, 'One');
    await window.pass(600);
    const again = await window.reload();
    expect([again.title(DESK), again.at(DESK).saving]).to.deep.equal(['One', 'saved']);
    again.workspace.undo(DESK);
    expect(again.title(DESK)).to.equal('Desk');
    await again.pass(600);
    expect(await listDrafts(windows.world.ctx, chief)).to.deep.equal([]);
  });

  it('a history that does not belong to the text is thrown away', async () => {
    window.rename(DESK, 'One');
    await window.pass(600);
    for (const [name, kept] of window.store.kept) {
      const [deed] = kept.history.done;
      if (deed === undefined) continue;
      const edits = [{ edit: 'replace' as const, path: ['title', 'en'], before: 'x', after: 'Something else' }];
      window.store.kept.set(name, { ...kept, history: { done: [{ ...deed, edits }], undone: [] } });
    }
    const again = await window.reload();
    expect([again.title(DESK), again.at(DESK).undo]).to.deep.equal(['One', null]);
  });

  it('what was created, removed or discarded without a connection survives a reload too', async () => {
    window.rename(STATUSES, 'Drafted');
    await window.pass(600);
    window.online = false;
    window.workspace.create('notification', { id: 'news', title: { en: 'News' } });
    window.workspace.remove(DESK);
    await window.workspace.discard(STATUSES);
    await window.pass(0);
    const again = await window.reload();
    const news = { kind: 'notification', id: 'news' } as const;
    expect([again.title(news), again.at(DESK).value]).to.deep.equal(['News', null]);
    expect(again.title(STATUSES)).not.to.equal('Drafted');
    await again.pass(600);
    const drafts = await listDrafts(windows.world.ctx, chief);
    expect(drafts.map(({ kind, id, removes }) => [kind, id, removes])).to.deep.equal([
      ['notification', 'news', false],
      ['role', 'desk', true],
    ]);
  });

  it('a window that was closed for ever leaves what it had not sent to the next one, once', async () => {
    window.online = false;
    window.rename(DESK, 'Never sent');
    await window.pass(0);
    const next = await windows.open(chief, { beside: window });
    expect(next.title(DESK)).to.equal('Never sent');
    await next.pass(600);
    expect(await onServer()).to.equal('Never sent');
    next.workspace.undo(DESK);
    next.workspace.undo(DESK);
    await next.pass(600);
    const third = await windows.open(chief, { beside: window });
    expect(third.title(DESK)).to.equal(next.title(DESK));
  });

  it('another person at the same browser sees nothing of it', async () => {
    window.online = false;
    window.rename(DESK, 'Secret');
    await window.pass(0);
    const other = await windows.open(await windows.world.person({ roles: ['chief'] }), { beside: window });
    expect([other.title(DESK), other.at(DESK).drafted]).to.deep.equal(['Desk', false]);
  });

  it('a browser that keeps nothing is said to keep nothing, and saves all the same', async () => {
    window.store.broken = true;
    window.rename(DESK, 'One');
    await window.pass(600);
    expect([window.workspace.keeps, window.at(DESK).saving]).to.deep.equal([false, 'saved']);
    const again = await window.reload();
    expect([again.workspace.phase, again.title(DESK), again.workspace.keeps]).to.deep.equal(['ready', 'One', false]);
  });

  it('what the browser keeps of what is saved and has no history is nothing', async () => {
    window.rename(DESK, 'One');
    await window.pass(600);
    expect(window.store.kept.size).to.equal(1);
    await window.workspace.discard(DESK);
    await windows.publish(chief).catch(() => undefined);
    window.workspace.undo(DESK);
    window.workspace.undo(DESK);
    window.workspace.undo(DESK);
    await window.pass(600);
    expect([...window.store.kept.values()].map(({ text, on }) => text === on.text)).to.deep.equal([true]);
  });

  it('what is refused for good is not sent again and again', async () => {
    await windows.world.store.read.run("UPDATE person SET roles = '[]' WHERE uuid = ?", [chief.person]);
    window.rename(DESK, 'Refused');
    await window.pass(600);
    expect([window.at(DESK).saving, window.workspace.trouble?.code]).to.deep.equal(['failed', 'FORBIDDEN']);
    window.calls.length = 0;
    await window.pass(100_000);
    expect(window.calls).to.deep.equal([]);
  });
});
