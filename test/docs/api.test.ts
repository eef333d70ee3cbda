import { expect } from 'chai';
import { loadDemo } from '../../engine/commands/index.ts';
import { SCOPES } from '../../engine/http/auth/caller.ts';
import { createApp, listen } from '../../engine/http/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { listPeople } from '../../engine/queries/index.ts';
import { readText } from '../policy/source-files.ts';
import { tokenFor } from '../support/signed-in.ts';
import { openWorld } from '../support/world.ts';
import { shippedPack } from '../support/world-pack.ts';

const PAGE = readText('docs/api.md');
const SHOWN = ['me', 'filed', 'again', 'refused', 'register', 'registered', 'stale', 'open', 'old', 'found'];

/** Runs the program of the page against a server, and gives what its names stand for. */
// oxlint-disable-next-line typescript/no-explicit-any
async function run(server: string, token: string): Promise<any> {
  const blocks = [...PAGE.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const program = blocks.join('\n').replace("'http://127.0.0.1:3000'", `'${server}'`);
  const before = process.env['TOKEN'];
  process.env['TOKEN'] = token;
  try {
    return await import(`data:text/javascript,${encodeURIComponent(`${program}\nexport { ${SHOWN.join(', ')} };`)}`);
  } finally {
    if (before === undefined) delete process.env['TOKEN'];
    else process.env['TOKEN'] = before;
  }
}

describe('the page of the interface', () => {
  it('its program does what it says, and is refused where it says so', async () => {
    const world = await openWorld({ pack: shippedPack('vending-service') });
    await loadDemo(world.ctx);
    const { items: people } = await listPeople(world.ctx, 'system', { limit: 200 });
    const manager = people.find(({ roles }) => roles.some(({ id }) => id === 'service-manager'));
    const person = { person: manager?.uuid ?? '' };
    const { authorization } = await tokenFor(world, person, ['read', 'write', 'operation']);
    const listening = await listen(0, '127.0.0.1');
    listening.serve(createApp(world.ctx, { log: NO_LOG }));
    const shown = await run(listening.url, authorization.replace('Bearer ', ''));
    await listening.close();
    expect(shown.me.uuid).to.equal(person.person);
    expect(shown.again).to.deep.equal(shown.filed);
    expect(shown.refused).to.include({ status: 409, code: 'EVENT_REFUSED' });
    expect(shown.refused.details[0].rule).to.equal('required-field:serial');
    const needs: { id: string }[] = shown.register.needs.fields;
    expect(needs.map(({ id }) => id)).to.deep.equal(['serial', 'plate-number', 'contact-phone']);
    expect(shown.registered.version).to.equal(2);
    expect(shown.stale).to.include({ status: 409, code: 'SNAPSHOT_STALE' });
    expect(shown.open).to.have.length.above(20);
    expect(new Set(shown.open.map(({ uuid }: { uuid: string }) => uuid)).size).to.equal(shown.open.length);
    expect(shown.found.items[0]).to.include({ uuid: shown.old.uuid, createdAt: '2025-03-01T08:00:00.000Z' });
    await world.close();
    // The demo of a whole company is loaded first.
  }).timeout(60_000);

  it('names every scope and none that there is not', () => {
    const said = [...PAGE.matchAll(/^\| `([a-z]+)` \| /gm)].map(([, scope]) => scope);
    expect(said).to.have.members([...SCOPES]);
  });
});
