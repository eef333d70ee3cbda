import { expect } from 'chai';
import { discardDraft, saveDraft } from '../../engine/commands/index.ts';
import { readActor, type Sql, uuidv7 } from '../../engine/store/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { draftEdit, publishedJson } from '../support/world-drafts.ts';
import { type Ground, openGround } from './support/ground.ts';

const ROLE = 'roles/courier.json';

onEachDatabase('live hints of notices and drafts', (database) => {
  let world: World;
  let ground: Ground;

  beforeEach(async () => {
    world = await openWorld({ database });
    ground = await openGround(world);
  });
  afterEach(async () => {
    await ground.close();
    await world.close();
  });

  async function notice({ person }: Acting, sql: Sql = world.store.read): Promise<string> {
    const uuid = uuidv7();
    const id = (await readActor(sql, person))?.id as number;
    const values = [uuid, id, uuid, 'ready', 'secret words', 'secret words', 1];
    await sql.run(
      'INSERT INTO notice (uuid, person_id, `key`, topic, subject, body, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      values,
    );
    return uuid;
  }

  it('tells each person how many notices he has not read, and no words of them', async () => {
    const [desk, other] = [await world.person('desk'), await world.person('watcher')];
    const first = await notice(desk);
    const [mine, theirs] = [await ground.connect(desk), await ground.connect(other)];
    expect(await mine.hears('notice')).to.deep.equal({ unread: 1 });
    await notice(desk);
    await mine.hears('notice', ({ unread }) => unread === 2);
    await world.store.read.run('UPDATE notice SET read_at = 1 WHERE uuid = ?', [first]);
    await mine.hears('notice', ({ unread }) => unread === 1 && mine.said('notice').length === 3);
    await theirs.settled();
    expect(theirs.said('notice')).to.deep.equal([{ unread: 0 }]);
  });

  it('tells of a new notice also when another was read in between', async () => {
    const desk = await world.person('desk');
    const first = await notice(desk);
    const mine = await ground.connect(desk);
    await mine.hears('notice');
    await world.store.transaction(async (tx) => {
      await tx.run('UPDATE notice SET read_at = 1 WHERE uuid = ?', [first]);
      await notice(desk, tx);
    });
    await mine.hears('notice', () => mine.said('notice').length > 1);
    expect(mine.said('notice').at(-1)).to.deep.equal({ unread: 1 });
  });

  it('tells who reads definitions of drafts by ids, and nobody who has not asked', async () => {
    const [chief, editor] = [await world.person('chief'), await world.person('editor')];
    const [asked, silent] = [await ground.connect(editor), await ground.connect(chief)];
    await asked.call('subscribe', { subjects: ['definitions'] });
    // Drafts that were there before are no news.
    await asked.hears('release');
    await draftEdit(world, chief, ROLE, (role) => {
      role.title.en = 'Messenger';
    });
    const hint = await asked.hears('draft', ({ revision }) => revision === 1);
    expect(Object.keys(hint)).to.have.members(['uuid', 'kind', 'id', 'revision']);
    expect(hint).to.include({ kind: 'role', id: 'courier' });
    const definition = await publishedJson(world, ROLE);
    await saveDraft(world.ctx, chief, { kind: 'role', id: 'courier', definition, revision: 1 });
    await asked.hears('draft', ({ revision }) => revision === 2);
    await discardDraft(world.ctx, chief, { kind: 'role', id: 'courier' });
    await asked.hears('draft', ({ revision }) => revision === null);
    await silent.settled();
    expect(silent.said('draft')).to.deep.equal([]);
  });
});
