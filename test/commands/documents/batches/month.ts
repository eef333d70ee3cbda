/** A month that is to be closed: requests that ended in March 2026, and who closes it. */
import type { RequestView } from '../../../../engine/commands/index.ts';
import {
  type CreateBatch,
  createBatch,
  issueBatches,
  startBatch,
} from '../../../../engine/commands/documents/index.ts';
import {
  listBatchItems,
  type BatchItemView,
  type BatchView,
  getBatch,
} from '../../../../engine/queries/documents/batches/index.ts';
import { type DocumentRow, readDocuments } from '../../../../engine/store/documents/index.ts';
import type { Database } from '../../../support/world.ts';
import type { Json } from '../../../support/world-pack.ts';
import { CLIENT, type DocumentGround, openDocumentGround } from '../ground.ts';

export const MARCH = { form: 'act', from: '2026-03-01', to: '2026-03-31' } as const;

export interface Month extends DocumentGround {
  /** Files a request with a line of works that ended on a day. */
  ended(client?: string, day?: string): Promise<RequestView>;
  /** The same without works. */
  idle(): Promise<RequestView>;
  plan(more?: Partial<CreateBatch>): Promise<string>;
  look(batch: string): Promise<BatchView>;
  items(batch: string): Promise<readonly BatchItemView[]>;
  /** Lets the engine issue all that was started; gives how many documents it issued. */
  run(): Promise<number>;
  start(batch: string, skipGaps?: boolean): Promise<void>;
  /** The acts that hold, in the order of their numbers. */
  acts(): Promise<readonly DocumentRow[]>;
}

export async function openMonth(database: Database, act?: Json): Promise<Month> {
  const ground = await openDocumentGround(database, act);
  const { world, coordinator } = ground;
  const end = (uuid: string, day: string) =>
    world.store.read.run('UPDATE request SET ended_at = ?, is_open = 0 WHERE uuid = ?', [
      Date.parse(`${day}T12:00:00Z`),
      uuid,
    ]);
  return {
    ...ground,
    async ended(client = CLIENT, day = '2026-03-10') {
      const request = await ground.file(client);
      await end(request.uuid, day);
      return request;
    },
    async idle() {
      const request = await ground.file();
      await world.store.read.run('DELETE FROM work_line WHERE request_id = (SELECT id FROM request WHERE uuid = ?)', [
        request.uuid,
      ]);
      await end(request.uuid, '2026-03-10');
      return request;
    },
    plan: async (more = {}) => (await createBatch(world.ctx, coordinator, { ...MARCH, ...more })).uuid,
    look: (batch) => getBatch(world.ctx, coordinator, batch),
    items: async (batch) => (await listBatchItems(world.ctx, coordinator, batch, { limit: 200 })).items,
    run: () => issueBatches(world.ctx, new AbortController().signal),
    start: (batch, skipGaps = false) => startBatch(world.ctx, coordinator, { batch, skipGaps }),
    acts: () => readDocuments(world.store.read, "d.type = 'act' AND d.number IS NOT NULL ORDER BY d.series_number", []),
  };
}
