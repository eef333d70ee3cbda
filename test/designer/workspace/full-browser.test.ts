import { expect } from 'chai';
import { isObject } from '../../../designer/model/json.ts';
import type { Acting } from '../../support/people.ts';
import { DESK, openWindows, type Window, type Windows } from './windows.ts';

/** So much is room for a role, and for no history of many changes. */
const ROOM = 4000;
const MEGABYTE = 'x'.repeat(1_000_000);

describe('a browser that is full', function () {
  this.timeout(30_000);
  let windows: Windows;
  let chief: Acting;
  let window: Window;

  beforeEach(async () => {
    windows = await openWindows();
    chief = await windows.world.person('chief');
    window = await windows.open(chief);
  });
  afterEach(() => windows.close());

  it('keeps what was typed last and gives up what could be taken back', async () => {
    window.online = false;
    for (let count = 0; count < 60; count += 1) window.rename(DESK, `Desk ${count}`);
    window.store.room = ROOM;
    window.rename(DESK, 'Typed at last');
    await window.pass(0);
    expect([window.workspace.keeps, window.workspace.atRisk]).to.deep.equal([true, false]);
    const again = await window.reload();
    expect(again.title(DESK)).to.equal('Typed at last');
    expect(again.at(DESK).undo).to.equal(null);
  });

  it('without room even for the text says that it would be lost, until the server has it', async () => {
    window.online = false;
    window.store.room = 0;
    window.rename(DESK, 'Nowhere kept');
    await window.pass(0);
    expect([window.workspace.keeps, window.workspace.atRisk]).to.deep.equal([false, true]);
    window.online = true;
    await window.pass(700);
    expect([window.at(DESK).saving, window.workspace.atRisk]).to.deep.equal(['saved', false]);
  });

  it('that has room again keeps what it could not, without another change', async () => {
    window.online = false;
    window.store.room = 0;
    window.rename(DESK, 'Kept later');
    await window.pass(0);
    window.store.room = ROOM;
    window.workspace.retry();
    await window.pass(0);
    expect([window.workspace.keeps, window.workspace.atRisk]).to.deep.equal([true, false]);
    expect((await window.reload()).title(DESK)).to.equal('Kept later');
  });

  it('a definition larger than the server takes is not sent for ever, is kept, and may be made smaller', async () => {
    window.workspace.change(DESK, {
      name: 'edit',
      to: (value) => ({ ...(isObject(value) ? value : {}), description: { en: MEGABYTE + MEGABYTE } }),
    });
    await window.pass(700);
    await window.pass(60_000);
    expect([window.at(DESK).saving, window.workspace.trouble?.code]).to.deep.equal(['failed', 'DEFINITION_TOO_LARGE']);
    expect(window.calls.filter((call) => call.startsWith('PUT'))).to.have.length(1);
    expect(isObject((await window.reload()).at(DESK).value)).to.equal(true);
    window.online = true;
    window.rename(DESK, 'Small again');
    window.workspace.change(DESK, {
      name: 'edit',
      to: (value) => ({ ...(isObject(value) ? value : {}), description: { en: 'Short' } }),
    });
    await window.pass(700);
    expect(window.at(DESK).saving).to.equal('saved');
  });
});
