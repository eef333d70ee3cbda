import { expect } from 'chai';
import { getDraft, listDrafts } from '../../../engine/queries/index.ts';
import type { JsonObject } from '../../../designer/model/json.ts';
import type { Acting } from '../../support/people.ts';
import { DESK, openWindows, titleOf, type Window, type Windows } from './windows.ts';

describe('two windows of one person', () => {
  let windows: Windows;
  let chief: Acting;
  let [first, second]: Window[] = [];

  beforeEach(async () => {
    windows = await openWindows();
    chief = await windows.world.person({ roles: ['chief'] });
    first = await windows.open(chief);
    second = await windows.open(chief, { beside: first });
  });
  afterEach(() => windows.close());

  const both = (): [Window, Window] => [first as Window, second as Window];
  const describeIt = (window: Window, text: string): boolean =>
    window.workspace.change(DESK, {
      name: 'edit',
      to: (value) => ({ ...(value as JsonObject), description: { en: text } }),
    });
  const onServer = async (): Promise<JsonObject> =>
    (await getDraft(windows.world.ctx, chief, DESK)).definition as JsonObject;

  it('what both did at different places is joined when the second saves, and can be taken back', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Front desk');
    describeIt(two, 'Answers the phone');
    await one.pass(600);
    await two.pass(600);
    await two.pass(600);
    expect(two.news.map(({ news }) => news)).to.deep.equal(['joined']);
    expect([two.title(DESK), two.at(DESK).saving, two.at(DESK).undo?.name]).to.deep.equal([
      'Front desk',
      'saved',
      'join',
    ]);
    const saved = await onServer();
    expect([titleOf(saved), saved['description']]).to.deep.equal(['Front desk', { en: 'Answers the phone' }]);
    two.workspace.undo(DESK);
    expect(two.title(DESK)).to.equal('Desk');
  });

  it('what both did to one place waits for the person: nothing is overwritten, nothing sent', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Front desk');
    two.rename(DESK, 'Help desk');
    await one.pass(600);
    await two.pass(600);
    expect([two.title(DESK), two.at(DESK).saving]).to.deep.equal(['Help desk', 'stale']);
    const join = two.workspace.toJoin(DESK);
    expect([
      join?.from,
      titleOf(join?.base ?? null),
      titleOf(join?.mine ?? null),
      titleOf(join?.theirs ?? null),
    ]).to.deep.equal(['window', 'Desk', 'Help desk', 'Front desk']);
    two.rename(DESK, 'Service desk');
    await two.pass(10_000);
    expect(titleOf(await onServer())).to.equal('Front desk');
    two.workspace.settle(DESK, 'window', { ...(two.at(DESK).value as JsonObject), title: { en: 'Both desks' } });
    await two.pass(600);
    expect([titleOf(await onServer()), two.at(DESK).saving, two.workspace.toJoin(DESK)]).to.deep.equal([
      'Both desks',
      'saved',
      null,
    ]);
  });

  it('flush fails while something waits for the person', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Front desk');
    two.rename(DESK, 'Help desk');
    await one.pass(600);
    await two.pass(600);
    const failure = await two.workspace.flush().then(
      () => null,
      (error: unknown) => (error as Error).message,
    );
    expect(failure).to.match(/role\/desk waits/);
  });

  it('a conflict survives a reload, and both texts with it', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Front desk');
    two.rename(DESK, 'Help desk');
    await one.pass(600);
    await two.pass(600);
    const again = await two.reload();
    expect([again.title(DESK), again.at(DESK).saving, again.workspace.toJoin(DESK)?.from]).to.deep.equal([
      'Help desk',
      'stale',
      'window',
    ]);
  });

  it('a hint brings what the other window saved; a hint of its own save brings nothing', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Front desk');
    await one.pass(600);
    await two.workspace.drafted({ ...DESK, revision: 1 });
    expect([two.title(DESK), two.at(DESK).saving, two.at(DESK).drafted]).to.deep.equal(['Front desk', 'saved', true]);
    one.calls.length = 0;
    await one.workspace.drafted({ ...DESK, revision: 1 });
    expect(one.calls).to.deep.equal([]);
  });

  it('a draft begun or thrown away in one is so in the other', async () => {
    const [one, two] = both();
    const key = one.workspace.create('notification', { id: 'news', title: { en: 'News' } });
    await one.pass(600);
    await two.workspace.drafted({ ...key, revision: 1 });
    expect(two.title(key)).to.equal('News');
    one.workspace.undo(key);
    await one.pass(600);
    await two.workspace.drafted({ ...key, revision: null });
    expect(two.workspace.list('notification').some(({ key: { id } }) => id === 'news')).to.equal(false);
    two.workspace.undo(key);
    expect(two.title(key)).to.equal('News');
  });

  it('after a gap everything is read anew', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Front desk');
    await one.pass(600);
    await two.workspace.drafted(null);
    expect(two.title(DESK)).to.equal('Front desk');
  });

  it('what is not saved yet stays on top of a draft that was thrown away elsewhere', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Front desk');
    await one.pass(600);
    await two.workspace.drafted(null);
    describeIt(two, 'Answers the phone');
    await one.workspace.discard(DESK);
    await two.pass(600);
    await two.pass(600);
    expect((await onServer())['description']).to.deep.equal({ en: 'Answers the phone' });
  });

  it('taken back to what is in force in one window, what the other saved meanwhile is not thrown away with it', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Front desk');
    await one.pass(600);
    await two.workspace.drafted(null);
    describeIt(two, 'Answers the phone');
    await two.pass(600);
    one.workspace.undo(DESK);
    await one.pass(600);
    await one.pass(600);
    const saved = await onServer();
    expect([titleOf(saved), saved['description']]).to.deep.equal(['Desk', { en: 'Answers the phone' }]);
  });

  it('a draft that was thrown away and begun anew elsewhere is met, though its revision is a lower one', async () => {
    const [one, two] = both();
    for (const title of ['First', 'Second', 'Third']) {
      one.rename(DESK, title);
      await one.pass(600);
    }
    await two.workspace.drafted(null);
    await two.workspace.discard(DESK);
    two.rename(DESK, 'Begun anew');
    await two.pass(600);
    describeIt(one, 'Answers the phone');
    await one.pass(600);
    await one.pass(600);
    const saved = await onServer();
    expect([titleOf(saved), saved['description'], one.at(DESK).saving]).to.deep.equal([
      'Begun anew',
      { en: 'Answers the phone' },
      'saved',
    ]);
  });

  it('one begun anew elsewhere that has come just as far is not overwritten by what was typed on the first', async () => {
    const [one, two] = both();
    one.rename(DESK, 'First');
    await one.pass(600);
    await two.workspace.drafted(null);
    await two.workspace.discard(DESK);
    two.rename(DESK, 'Begun anew');
    await two.pass(600);
    one.rename(DESK, 'Typed on the first');
    await one.pass(600);
    expect(titleOf(await onServer())).to.equal('Begun anew');
    expect(one.workspace.toJoin(DESK)).to.deep.include({ from: 'window' });
  });

  it('a window that slept while its draft was published and another begun has that one, at whatever revision', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Before the night');
    await one.pass(600);
    await windows.publish(chief);
    await two.workspace.reopen();
    two.rename(DESK, 'In the morning');
    await two.pass(600);
    await one.workspace.drafted(null);
    expect([one.title(DESK), one.at(DESK).baseMoved, one.workspace.toJoin(DESK)]).to.deep.equal([
      'In the morning',
      false,
      null,
    ]);
    describeIt(one, 'Answers the phone');
    await one.pass(600);
    expect(titleOf(await onServer())).to.equal('In the morning');
  });

  it('published in one window, the other goes on from what is in force', async () => {
    const [one, two] = both();
    one.rename(DESK, 'Front desk');
    await one.pass(600);
    await two.workspace.drafted(null);
    describeIt(two, 'Answers the phone');
    await windows.publish(chief);
    await two.workspace.released(2);
    await two.pass(600);
    expect([two.at(DESK).baseMoved, two.at(DESK).saving, two.title(DESK)]).to.deep.equal([
      false,
      'saved',
      'Front desk',
    ]);
    expect((await listDrafts(windows.world.ctx, chief)).map(({ id, baseMoved }) => [id, baseMoved])).to.deep.equal([
      ['desk', false],
    ]);
  });
});
