import { join } from 'node:path';
import { expect } from 'chai';
import { linkRequests, mergeRequest } from '../../engine/commands/index.ts';
import { exportTables, type ExportedRow, importTables, openStore } from '../../engine/store/index.ts';
import { erasePersonRows } from '../../engine/store/people/index.ts';
import { registersOf } from '../support/bound-things.ts';
import { tempFolder } from '../support/temp.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';

onEachDatabase('what requests are bound to, in backups and when somebody is erased', (database) => {
  let world: World;
  let contact: string;
  let filed: { uuid: string };

  before(async () => {
    world = await openWorld({ database });
    const desk = await world.person('desk');
    const made = registersOf(world.store);
    await made.client('north');
    const machine = await made.machine('north', { site: await made.site('north'), serial: 'A-1' });
    await made.contract('north');
    ({ person: contact } = await world.person({ roles: ['rider'], client: 'north' }));
    filed = await world.file({ objects: [machine], contact });
    const twin = await world.file({ client: 'north', parent: filed.uuid });
    await linkRequests(world.ctx, desk, { request: twin.uuid, to: filed.uuid, kind: 'related' });
    await mergeRequest(world.ctx, desk, { request: twin.uuid, into: filed.uuid });
  });
  after(() => world.close());

  it('comes back whole in another database', async () => {
    const rows: ExportedRow[] = await Array.fromAsync(exportTables(world.store));
    for (const table of ['request_object', 'request_link', 'site', 'contract', 'equipment'])
      expect(
        rows.some((row) => row.table === table),
        table,
      ).to.equal(true);
    const other = await openStore({ url: `sqlite:${join(tempFolder('bound'), 'a.db')}`, files: tempFolder('files') });
    await importTables(
      other,
      (async function* () {
        yield* rows;
      })(),
    );
    expect(await Array.fromAsync(exportTables(other))).to.deep.equal(rows);
    await other.close();
  });

  it('keeps the request bound to a contact who was erased, and tells nothing of who he was', async () => {
    const [row] = await world.store.read.all<{ id: number; name: string; email: string | null }>(
      'SELECT id, name, email FROM person WHERE uuid = ?',
      [contact],
    );
    if (row === undefined) throw new Error('the contact is there');
    await world.store.read.run("UPDATE person SET phone = '+7 900 765-43-21', position = 'Xylograph' WHERE id = ?", [
      row.id,
    ]);
    await world.store.read.run("INSERT INTO person_phone (person_id, digits) VALUES (?, '79007654321')", [row.id]);
    await world.store.transaction((tx) => erasePersonRows(tx, { ...row, uuid: contact }));
    expect(JSON.stringify(await world.rows())).not.to.match(/765-43-21|79007654321|Xylograph/);
    expect((await world.records(filed)).request.contactId).to.equal(row.id);
  });
});
