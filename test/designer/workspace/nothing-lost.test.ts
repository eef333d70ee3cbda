import { expect } from 'chai';
import * as fc from 'fast-check';
import { getDraft } from '../../../engine/queries/index.ts';
import { isList, type Json, type JsonObject } from '../../../designer/model/json.ts';
import type { DefinitionKey } from '../../../designer/workspace/document-state.ts';
import type { Acting } from '../../support/people.ts';
import { openWindows, type Window, type Windows } from './windows.ts';

type Step = { readonly window: 0 | 1; readonly does: 'add' | 'pass' | 'cut' | 'mend' | 'reload' | 'hear' };

const step: fc.Arbitrary<Step> = fc.record({
  window: fc.constantFrom(0, 1),
  does: fc.constantFrom('add', 'add', 'add', 'pass', 'pass', 'cut', 'mend', 'reload', 'hear'),
});

const idsIn = (value: Json): Json[] => {
  const { items = [] } = value as JsonObject;
  return isList(items) ? items.map((item) => (item as JsonObject)['id'] ?? null) : [];
};

const add = (window: Window, key: DefinitionKey, id: string): boolean =>
  window.workspace.change(key, {
    name: 'edit',
    to: (value) => {
      const { items = [] } = value as JsonObject;
      return { ...(value as JsonObject), items: [...(items as Json[]), { id }] };
    },
  });

describe('what is typed in two windows, with reloads and lost connections', function () {
  this.timeout(60_000);
  this.slow(20_000);
  let windows: Windows;
  let chief: Acting;
  let run = 0;

  before(async () => {
    windows = await openWindows();
    chief = await windows.world.person({ roles: ['chief'] });
  });
  after(() => windows.close());

  it('is never lost, and both windows end with the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        run += 1;
        const first = await windows.open(chief);
        const key = first.workspace.create('checklist', { id: `list-${run}`, items: [{ id: 'start' }] });
        await first.pass(600);
        const open: [Window, Window] = [first, await windows.open(chief, { beside: first })];
        const typed: string[] = ['start'];
        for (const { window: at, does } of steps) {
          const window = open[at];
          if (does === 'add') {
            const id = `item-${typed.length}`;
            if (add(window, key, id)) typed.push(id);
          } else if (does === 'pass') await window.pass(700);
          else if (does === 'cut') window.online = false;
          else if (does === 'mend') window.online = true;
          else if (does === 'hear') await window.workspace.drafted(null).catch(() => undefined);
          else {
            await window.pass(0);
            open[at] = await window.reload();
          }
        }
        for (let times = 0; times < 3; times += 1) {
          for (const window of open) {
            window.online = true;
            window.workspace.retry();
            await window.pass(700);
            await window.workspace.drafted(null);
            await window.pass(700);
          }
        }
        const { definition } = await getDraft(windows.world.ctx, chief, key);
        expect(idsIn(definition as unknown as Json)).to.have.members(typed);
        for (const window of open) {
          expect(idsIn(window.at(key).value)).to.have.members(typed);
          expect(window.at(key).saving).to.equal('saved');
          window.workspace.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});
