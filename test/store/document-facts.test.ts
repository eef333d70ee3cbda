import { expect } from 'chai';
import { loadRequests } from '../../engine/store/requests/load-request.ts';
import { onEachDatabase, openWorld } from '../support/world.ts';

onEachDatabase('documents as rules see them', (database) => {
  it('are told by type: how many, and the last issued one before any draft; void ones are not there', async () => {
    const world = await openWorld({ database });
    try {
      const { uuid } = await world.file();
      const { read } = world.store;
      const [row] = await read.all<{ id: number; person: number }>(
        'SELECT r.id, (SELECT MIN(p.id) FROM person p) AS person FROM request r WHERE r.uuid = ?',
        [uuid],
      );
      const { id = 0, person = 0 } = row ?? {};
      const facts = async () => (await loadRequests(read, [id], new Date()))[0]?.bound.documents;
      expect(await facts()).to.deep.equal({});
      const put = async (type: string, status: string, number: string | null): Promise<void> =>
        world.store.transaction(async (tx) => {
          const at = Date.now();
          const key = `${type}${status}${number ?? ''}`;
          const { lastId } = await tx.run(
            `INSERT INTO document (uuid, type, form, language, currency, priced, number, day, status, version,
               correction_no, inputs, discount, render_tries, verify_code, original, created_by, created_at, updated_at)
               VALUES (?, ?, 'f', 'ru', 'RUB', 0, ?, '2026-11-22', ?, 1, 0, '{}', 0, 0, ?, 'none', ?, ?, ?)`,
            [key.padEnd(36, '-').slice(0, 36), type, number, status, key.slice(0, 32), person, at, at],
          );
          await tx.run('INSERT INTO document_request (document_id, request_id, position) VALUES (?, ?, 0)', [
            lastId,
            id,
          ]);
        });
      await put('act', 'void', 'А-1');
      expect(await facts()).to.deep.equal({});
      await put('act', 'signed', 'А-2, № «7»');
      await put('act', 'draft', null);
      await put('work-order', 'draft', null);
      await put('quote', 'declined', '1');
      await put('quote', 'issued', '2');
      expect(await facts()).to.deep.equal({
        act: { status: 'signed', number: 'А-2, № «7»', count: 2 },
        'work-order': { status: 'draft', number: null, count: 1 },
        quote: { status: 'issued', number: '2', count: 2 },
      });
    } finally {
      await world.close();
    }
  });
});
