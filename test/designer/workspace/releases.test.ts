import { expect } from 'chai';
import { getDraft, listDrafts } from '../../../engine/queries/index.ts';
import type { JsonObject } from '../../../designer/model/json.ts';
import type { Acting } from '../../support/people.ts';
import { publishEdit } from '../../support/world-drafts.ts';
import { DESK, openWindows, STATUSES, titleOf, type Window, type Windows } from './windows.ts';

describe('the workspace when somebody else publishes', () => {
  let windows: Windows;
  let chief: Acting;
  let window: Window;

  beforeEach(async () => {
    windows = await openWindows();
    chief = await windows.world.person({ roles: ['chief'] });
    window = await windows.open(chief);
  });
  afterEach(() => windows.close());

  const marina = (edit: (json: JsonObject & { title: { en: string } }) => void, file = 'roles/desk.json') =>
    publishEdit(windows.world, file, edit);
  const rename = (title: string) => marina((json) => void (json.title.en = title));

  it('what the person has no draft of is simply the new one, and cannot be taken back', async () => {
    await rename('Reception');
    await window.workspace.released(2);
    const state = window.at(DESK);
    expect([window.title(DESK), state.drafted, state.undo, window.workspace.release]).to.deep.equal([
      'Reception',
      false,
      null,
      2,
    ]);
    expect(window.workspace.files.get(state.file)).to.contain('Reception');
  });

  it('the same release again is not read again', async () => {
    window.calls.length = 0;
    await window.workspace.released(1);
    expect(window.calls).to.deep.equal([]);
  });

  it('a draft stays, says that its base has moved, and knows the three texts', async () => {
    window.rename(DESK, 'Help desk');
    await window.pass(600);
    await rename('Reception');
    await window.workspace.released(2);
    expect([window.title(DESK), window.at(DESK).baseMoved, window.at(DESK).saving]).to.deep.equal([
      'Help desk',
      true,
      'saved',
    ]);
    const join = window.workspace.toJoin(DESK);
    expect([join?.from, titleOf(join?.base ?? null), titleOf(join?.theirs ?? null)]).to.deep.equal([
      'publish',
      'Desk',
      'Reception',
    ]);
    window.rename(STATUSES, 'Something else');
    expect(window.at(STATUSES).baseMoved).to.equal(false);
  });

  it('brought together it is one change, saved with the new base, and may be published', async () => {
    window.rename(DESK, 'Help desk');
    await window.pass(600);
    await rename('Reception');
    await window.workspace.released(2);
    window.workspace.settle(DESK, 'publish', { ...(window.at(DESK).value as JsonObject), title: { en: 'Reception' } });
    expect([window.at(DESK).baseMoved, window.at(DESK).undo?.name]).to.deep.equal([false, 'rebase']);
    window.rename(DESK, 'Help at the reception');
    await window.pass(600);
    const [draft] = await listDrafts(windows.world.ctx, chief);
    expect([draft?.baseMoved, window.at(DESK).saving]).to.deep.equal([false, 'saved']);
    window.workspace.undo(DESK);
    window.workspace.undo(DESK);
    expect(window.title(DESK)).to.equal('Help desk');
    await window.workspace.flush();
    await windows.publish(chief);
    await window.workspace.released(3);
    expect([window.title(DESK), window.at(DESK).drafted]).to.deep.equal(['Help desk', false]);
  });

  it('a base that moved again meanwhile is told again, and nothing is published over it', async () => {
    window.rename(DESK, 'Help desk');
    await window.pass(600);
    await rename('Reception');
    await window.workspace.released(2);
    await rename('Lobby');
    window.workspace.settle(DESK, 'publish', window.at(DESK).value);
    await window.pass(600);
    expect([window.workspace.release, window.at(DESK).baseMoved]).to.deep.equal([3, true]);
    expect(titleOf(window.workspace.toJoin(DESK)?.theirs ?? null)).to.equal('Lobby');
    const refused = await windows.publish(chief).then(
      () => null,
      (error: unknown) => (error as { code: string }).code,
    );
    expect(refused).to.equal('DRAFT_BASE_MOVED');
  });

  it('a first change that was typed while somebody published is no draft on what he never saw', async () => {
    window.rename(DESK, 'Help desk');
    await rename('Reception');
    await window.pass(600);
    expect([window.at(DESK).saving, window.at(DESK).baseMoved, window.title(DESK)]).to.deep.equal([
      'stale',
      true,
      'Help desk',
    ]);
    expect(await listDrafts(windows.world.ctx, chief)).to.deep.equal([]);
    const again = await window.reload();
    expect([again.title(DESK), again.at(DESK).saving, again.workspace.toJoin(DESK)?.from]).to.deep.equal([
      'Help desk',
      'stale',
      'publish',
    ]);
    again.workspace.settle(DESK, 'publish', again.at(DESK).value);
    await again.pass(600);
    const { definition, about } = await getDraft(windows.world.ctx, chief, DESK);
    expect([titleOf(definition as never), about.baseMoved]).to.deep.equal(['Help desk', false]);
  });

  it('bringing together without a connection survives a reload', async () => {
    window.rename(DESK, 'Help desk');
    await window.pass(600);
    await rename('Reception');
    await window.workspace.released(2);
    window.online = false;
    window.workspace.settle(DESK, 'publish', window.at(DESK).value);
    await window.pass(600);
    const again = await window.reload();
    expect([again.at(DESK).baseMoved, again.title(DESK)]).to.deep.equal([false, 'Help desk']);
    await again.pass(600);
    expect((await listDrafts(windows.world.ctx, chief)).map(({ baseMoved }) => baseMoved)).to.deep.equal([false]);
  });

  it('the same change published by somebody else leaves no draft', async () => {
    window.rename(DESK, 'Reception');
    await window.pass(600);
    await rename('Reception');
    await window.workspace.released(2);
    window.workspace.settle(DESK, 'publish', window.at(DESK).value);
    await window.pass(600);
    expect([await listDrafts(windows.world.ctx, chief), window.at(DESK).drafted]).to.deep.equal([[], false]);
  });

  it('a release that came while the workspace was opened is not missed', async () => {
    const opening = await windows.open(chief);
    expect(opening.workspace.release).to.equal(1);
    await rename('Reception');
    await opening.workspace.released(2);
    expect(opening.title(DESK)).to.equal('Reception');
  });
});
