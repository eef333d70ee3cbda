import { expect } from 'chai';
import { logInByIdentity } from '../../../engine/commands/people/identity-log-in.ts';
import { refusal } from '../../support/failure.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { staffedWorkshop, withLogin } from '../../support/world-people.ts';

onEachDatabase('a log-in by a sign-in provider', (database) => {
  let world: World;
  before(async () => {
    world = await openWorld({ database, pack: staffedWorkshop() });
  });
  after(() => world.close());

  it('links whose address it is, in whatever letters, and nobody whose address looks alike', async () => {
    const { person } = await withLogin(world, 'vera@example.com', { roles: ['desk'] });
    const from = { issuer: 'https://id.example', name: null, address: '10.0.0.1', agent: '' };
    for (const email of ['véra@example.com', 'vera@exämple.com'])
      await refusal('SIGN_IN_FAILED', logInByIdentity(world.ctx, { ...from, subject: email, email }));
    const { session } = await logInByIdentity(world.ctx, { ...from, subject: '1', email: 'VERA@example.com' });
    expect(session?.person).to.equal(person);
  });
});
