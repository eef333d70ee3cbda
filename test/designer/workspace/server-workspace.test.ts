import { expect } from 'chai';
import { getDraft, listDrafts } from '../../../engine/queries/index.ts';
import { canonicalText } from '../../../engine/language/canonical-text.ts';
import { CommandRefused } from '../../../designer/model/command-refused.ts';
import type { Acting } from '../../support/people.ts';
import { DESK, openWindows, REPAIR, STATUSES, type Window, type Windows } from './windows.ts';

const KNOWN = { kind: 'notification', id: 'news' } as const;
const NEWS = {
  $schema: 'notification.schema.json',
  id: 'news',
  title: { en: 'News' },
};

describe('the workspace of a person', () => {
  let windows: Windows;
  let chief: Acting;
  let window: Window;

  beforeEach(async () => {
    windows = await openWindows();
    chief = await windows.world.person({ roles: ['chief'] });
    window = await windows.open(chief);
  });
  afterEach(() => windows.close());

  const draftTitle = async (): Promise<unknown> => {
    const { definition } = await getDraft(windows.world.ctx, chief, DESK);
    return (definition as { title: { en: string } }).title.en;
  };
  const drafts = async (): Promise<string[]> =>
    (await listDrafts(windows.world.ctx, chief)).map(({ kind, id, revision }) => `${kind}/${id} ${revision}`);

  it('opens with everything that is in force, by title, and nothing to save', () => {
    const { workspace } = window;
    expect(workspace.phase).to.equal('ready');
    expect(workspace.release).to.equal(1);
    expect(workspace.list('workflow').map(({ key }) => key.id)).to.deep.equal(['repair']);
    expect(workspace.list('role').map(({ key }) => key.id)).to.include.members(['chief', 'desk']);
    expect(workspace.at('statuses.json')?.key).to.deep.equal(STATUSES);
    const state = window.at(REPAIR);
    expect([state.drafted, state.baseMoved, state.saving, state.undo, state.redo]).to.deep.equal([
      false,
      false,
      'saved',
      null,
      null,
    ]);
    expect(state.value).to.equal(state.published?.value);
    expect(workspace.files.get('statuses.json')).to.equal(canonicalText(window.at(STATUSES).value));
  });

  it('a change is there at once, and on the server 600 ms after the last one', async () => {
    expect(window.rename(DESK, 'First')).to.equal(true);
    expect([window.title(DESK), window.at(DESK).saving, window.at(DESK).drafted]).to.deep.equal([
      'First',
      'waiting',
      true,
    ]);
    expect(window.workspace.files.get(window.at(DESK).file)).to.contain('"First"');
    await window.pass(500);
    window.rename(DESK, 'Second');
    await window.pass(599);
    expect(window.calls).to.deep.equal([]);
    await window.pass(1);
    expect(window.at(DESK).saving).to.equal('saved');
    expect([await draftTitle(), await drafts()]).to.deep.equal(['Second', ['role/desk 1']]);
  });

  it('a change that changes nothing is neither a draft nor something to undo', async () => {
    expect(window.rename(DESK, 'Desk')).to.equal(true);
    expect([window.at(DESK).drafted, window.at(DESK).undo]).to.deep.equal([false, null]);
    await window.pass(600);
    expect(window.calls).to.deep.equal([]);
  });

  it('lists, states and texts are the same while nothing of theirs has changed', () => {
    const { workspace } = window;
    const [roles, statuses, files, all] = [
      workspace.list('role'),
      workspace.list('statuses'),
      workspace.files,
      workspace.list(),
    ];
    expect(workspace.list('role')).to.equal(roles);
    window.rename(DESK, 'Other');
    expect(workspace.list('statuses')).to.equal(statuses);
    expect(workspace.list('role')).not.to.equal(roles);
    expect(workspace.list()).not.to.equal(all);
    expect(files.get(window.at(DESK).file)).to.contain('"Desk"');
    expect(workspace.files).to.equal(workspace.files);
  });

  it('undo and redo go back and forth, and back to what is in force throws the draft away on the server', async () => {
    window.rename(DESK, 'One');
    window.rename(DESK, 'Two');
    await window.pass(600);
    window.workspace.undo(DESK);
    expect([window.title(DESK), window.at(DESK).redo?.name]).to.deep.equal(['One', 'edit']);
    window.workspace.redo(DESK);
    expect(window.title(DESK)).to.equal('Two');
    window.workspace.undo(DESK);
    window.workspace.undo(DESK);
    window.workspace.undo(DESK);
    await window.pass(600);
    expect([await drafts(), window.at(DESK).drafted, window.at(DESK).saving]).to.deep.equal([[], false, 'saved']);
    window.workspace.redo(DESK);
    await window.pass(600);
    expect([await drafts(), await draftTitle()]).to.deep.equal([['role/desk 1'], 'One']);
  });

  it('deeds of one gesture are taken back together', () => {
    for (const title of ['D', 'De', 'Des']) window.rename(DESK, title, 'typing 1');
    window.workspace.undo(DESK);
    expect([window.title(DESK), window.at(DESK).undo]).to.deep.equal(['Desk', null]);
  });

  it('a refused change leaves everything as it was and says why', () => {
    const refused = window.workspace.change(DESK, {
      name: 'edit',
      to: () => {
        throw new CommandRefused('last-state');
      },
    });
    expect([refused, window.at(DESK).drafted]).to.deep.equal([false, false]);
    expect(window.news).to.have.length(1);
    expect(window.news[0]).to.deep.include({ news: 'refused', key: DESK });
  });

  it('a fault in a change is no refusal: it is thrown on', () => {
    const broken = (): boolean =>
      window.workspace.change(DESK, {
        name: 'edit',
        to: () => {
          throw new TypeError('broken');
        },
      });
    expect(broken).to.throw(TypeError);
    expect(window.at(DESK).drafted).to.equal(false);
  });

  it('what is created is a draft with a file of its own; undone, it was never there', async () => {
    const key = window.workspace.create('notification', NEWS);
    expect(key).to.deep.equal(KNOWN);
    expect(window.at(key)).to.deep.include({ file: 'notification/news.json', published: null, drafted: true });
    await window.pass(600);
    expect(await drafts()).to.deep.equal(['notification/news 1']);
    window.workspace.undo(key);
    expect(window.workspace.list('notification').map(({ key: { id } }) => id)).not.to.include('news');
    expect(window.workspace.files.has('notification/news.json')).to.equal(false);
    await window.pass(600);
    expect(await drafts()).to.deep.equal([]);
    window.workspace.redo(key);
    expect(window.title(key)).to.equal('News');
  });

  it('refuses to create what is there already, and what has no good id', () => {
    const create = (value: object) => (): unknown => window.workspace.create('role', value as never);
    expect(create({ id: 'desk' }))
      .to.throw(CommandRefused)
      .with.property('code', 'id-taken');
    for (const id of ['', 'Desk', '1', 'a b', 7, undefined]) {
      expect(create({ id })).to.throw(CommandRefused).with.property('code', 'id-invalid');
    }
    expect(window.workspace.list().some(({ drafted }) => drafted)).to.equal(false);
  });

  it('what is removed stays in the list while it is in force, leaves the texts, and comes back by undo', async () => {
    window.workspace.remove(DESK);
    expect([window.at(DESK).value, window.at(DESK).undo?.name]).to.deep.equal([null, 'remove-definition']);
    expect(window.workspace.list('role').map(({ key }) => key.id)).to.include('desk');
    expect(window.workspace.files.has(window.at(DESK).file)).to.equal(false);
    await window.pass(600);
    expect((await listDrafts(windows.world.ctx, chief)).map(({ removes }) => removes)).to.deep.equal([true]);
    window.workspace.undo(DESK);
    await window.pass(600);
    expect([window.title(DESK), await drafts()]).to.deep.equal(['Desk', []]);
  });

  it('a discarded draft is gone from the server at once, and comes back by undo', async () => {
    window.rename(DESK, 'Other');
    await window.pass(600);
    await window.workspace.discard(DESK);
    expect([window.title(DESK), window.at(DESK).drafted, await drafts()]).to.deep.equal(['Desk', false, []]);
    window.workspace.undo(DESK);
    await window.pass(600);
    expect([window.title(DESK), await draftTitle()]).to.deep.equal(['Other', 'Other']);
  });

  it('flush sends what waits, and resolves when it is there', async () => {
    window.rename(DESK, 'Other');
    window.rename(STATUSES, 'Others');
    await window.workspace.flush();
    expect(await drafts()).to.deep.equal(['role/desk 1', 'statuses/workshop-statuses 1']);
  });

  it('what is done while a save is under way is saved after it', async () => {
    window.rename(DESK, 'One');
    const flushed = window.workspace.flush();
    window.rename(DESK, 'Two');
    await flushed.catch(() => undefined);
    await window.pass(600);
    expect([await draftTitle(), window.at(DESK).saving]).to.deep.equal(['Two', 'saved']);
  });

  it('who may only read can change nothing', async () => {
    await windows.world.store.read.run('UPDATE person SET roles = ? WHERE uuid = ?', ['["desk"]', chief.person]);
    const reader = await windows.open(await windows.world.person({ roles: ['desk'] }));
    expect(reader.workspace.phase).to.equal('forbidden');
    expect(reader.workspace.mayDraft).to.equal(false);
  });

  it('an editor may draft and not publish, a chief both', async () => {
    const editor = await windows.open(await windows.world.person({ roles: ['editor'] }));
    expect([editor.workspace.mayDraft, editor.workspace.mayPublish]).to.deep.equal([true, false]);
    expect([window.workspace.mayDraft, window.workspace.mayPublish]).to.deep.equal([true, true]);
  });

  it('nothing is published: it says so and has nothing', async () => {
    const bare = await openWindows({ pack: null });
    try {
      const { workspace } = await bare.open(await bare.world.person({ roles: ['chief'] }));
      expect([workspace.phase, workspace.list()]).to.deep.equal(['empty', []]);
    } finally {
      await bare.close();
    }
  });

  it('published drafts are in force afterwards, with their history', async () => {
    window.rename(DESK, 'Front desk');
    await window.workspace.flush();
    await windows.publish(chief);
    await window.workspace.reopen();
    const state = window.at(DESK);
    expect([state.drafted, window.title(DESK), state.undo?.name]).to.deep.equal([false, 'Front desk', 'edit']);
    expect(window.workspace.release).to.equal(2);
    expect(state.published?.hash).to.match(/^[0-9a-f]{64}$/);
    await window.pass(5000);
    expect(await drafts()).to.deep.equal([]);
  });
});
