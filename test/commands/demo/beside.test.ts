import { expect } from 'chai';
import { loadDemo } from '../../../engine/commands/index.ts';
import type { DemoDefinition } from '../../../engine/language/index.ts';
import { editPack, type PackFiles, readPackFiles, shippedPack } from '../../support/world-pack.ts';
import { failureOf } from '../../support/world-refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

type Steps = DemoDefinition['requests'][number]['steps'];

/** The shipped demo with two requests only. */
function packWith(steps: Steps): PackFiles {
  return editPack(readPackFiles(shippedPack('vending-service')), 'demo/demo.json', (definition) => {
    const demo = definition as unknown as { -readonly [K in keyof DemoDefinition]: DemoDefinition[K] };
    const request = { type: 'question', as: 'olga', client: 'neva-shipyard', subject: 'Older', steps: [] };
    const fields = { channel: 'phone', 'fault-description': 'A question' };
    demo.series = [];
    demo.requests = [
      { ...request, type: 'repair', id: 'older', fields, ago: 'PT5H' },
      { ...request, type: 'repair', fields, ago: 'PT4H', parent: 'older', steps },
    ];
  });
}

describe('what people of a demo do beside leading requests on', function () {
  this.timeout(120_000);
  let world: World;
  afterEach(() => world.close());

  it('is done by the real commands: bound, linked, commented on with a picture and a mention, times and works', async () => {
    const steps: Steps = [
      { as: 'olga', bind: { site: 'neva-shipyard-main', contact: 'vera', contract: 'neva-shipyard-service' } },
      { as: 'olga', link: { kind: 'related', to: 'older' } },
      { as: 'olga', comment: { text: 'Look, @[marina]', inner: true, file: 'plan.png' } },
      { as: 'olga', attach: { file: 'act.png' } },
      { as: 'olga', log: { kind: 'remote', minutes: 12 } },
      { as: 'olga', work: { item: 'diagnostics', quantity: 1500 } },
    ];
    world = await openWorld({ pack: packWith(steps) });
    await loadDemo(world.ctx);
    const { read } = world.store;
    expect(
      await read.all(`SELECT s.external_key AS site, k.number AS contract, p.name AS contact, o.subject AS parent
        FROM request r JOIN site s ON s.id = r.site_id JOIN contract k ON k.id = r.contract_id
        JOIN person p ON p.id = r.contact_id JOIN request o ON o.id = r.parent_id`),
    ).to.deep.equal([{ site: 'neva-shipyard-main', contract: '11/26-S', contact: 'Vera Titova', parent: 'Older' }]);
    const [comment] = await read.all('SELECT body FROM comment');
    const [marina] = await read.all("SELECT uuid FROM person WHERE name = 'Marina Kuznetsova'");
    expect(comment?.['body']).to.equal(`Look, @[${marina?.['uuid']}]`);
    expect(await read.all('SELECT minutes FROM time_entry')).to.deep.equal([{ minutes: 12 }]);
    expect(await read.all('SELECT quantity FROM work_line')).to.deep.equal([{ quantity: 1500 }]);
    expect(await read.all('SELECT COUNT(*) AS n FROM attachment')).to.deep.equal([{ n: 2 }]);
    expect(await read.all('SELECT COUNT(*) AS n FROM request_link')).to.deep.equal([{ n: 1 }]);
  });

  it('is refused loudly when it names a request that is not older', async () => {
    world = await openWorld({ pack: packWith([{ as: 'olga', link: { kind: 'related', to: 'younger' } }]) });
    expect((await failureOf(() => loadDemo(world.ctx))).message).to.contain('"younger"');
  });

  it('is refused as the command refuses it: a work that no price list has', async () => {
    world = await openWorld({ pack: packWith([{ as: 'olga', work: { item: 'gold', quantity: 1000 } }]) });
    expect((await failureOf(() => loadDemo(world.ctx))).message)
      .to.contain('step 1')
      .and.contain('gold');
  });
});
