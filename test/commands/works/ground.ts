import { createRequest, type RequestView } from '../../../engine/commands/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import type { Acting } from '../../support/people.ts';
import { type Database, openWorld, type World } from '../../support/world.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

/** The shipped pack of the vehicles with people who log time, write works and see prices, or do not. */
export interface WorksGround {
  readonly world: World;
  /** Sees and sets prices. */
  readonly coordinator: Acting;
  /** Logs time, and neither works nor prices. */
  readonly dispatcher: Acting;
  /** Writes works and sees no prices. */
  readonly keeper: Acting;
  /** Manages the operation. */
  readonly manager: Acting;
  readonly client: Acting;
  /** Files a question of a client company. */
  file(client?: string): Promise<RequestView>;
  end(request: RequestView): Promise<void>;
  /** Binds a request to a new site at 59.9 N 30.3 E, and to a contract that names this price list. */
  bind(request: RequestView, priceList: string | null): Promise<void>;
  /** Retires all contracts: one in force would be that of every request filed later. */
  endContracts(): Promise<void>;
  kinds(request: RequestView): Promise<string[]>;
}

export const CLIENT = 'northern-lines';

export async function openWorksGround(database: Database): Promise<WorksGround> {
  const world = await openWorld({ database, pack: readPackFiles(shippedPack('fleet-telematics')) });
  const client = await world.person({ roles: ['client-contact'], client: CLIENT });
  await world.person({ roles: ['client-contact'], client: 'other-haulage' });
  const [coordinator, dispatcher] = [await world.person('coordinator'), await world.person('dispatcher')];
  const [keeper, manager] = [await world.person('warehouse-keeper'), await world.person('service-manager')];
  return {
    world,
    coordinator,
    dispatcher,
    keeper,
    manager,
    client,
    file: (of = CLIENT) =>
      createRequest(world.ctx, coordinator, {
        type: 'remote-question',
        subject: 'No track',
        client: of,
        fields: { symptom: 'no-data' },
      }),
    async end(request) {
      await world.store.read.run('UPDATE request SET ended_at = 1 WHERE uuid = ?', [request.uuid]);
    },
    bind: (request, priceList) => bind(world, request, priceList),
    async endContracts() {
      await world.store.read.run('UPDATE contract SET active = 0', []);
    },
    kinds: async (request) => (await world.records(request)).journal.map(({ kind }) => kind),
  };
}

async function bind({ store }: World, { uuid }: RequestView, priceList: string | null): Promise<void> {
  const { read } = store;
  const [row] = await read.all<{ clientId: number }>('SELECT client_id AS clientId FROM request WHERE uuid = ?', [
    uuid,
  ]);
  const clientId = row?.clientId ?? 0;
  const site = await read.run(
    `INSERT INTO site (uuid, client_id, name, name_key, latitude, longitude, fields, active, version, created_at, updated_at)
     VALUES (?, ?, 'Yard', 'yard', 59.9, 30.3, '{}', 1, 1, 0, 0)`,
    [uuidv7(), clientId],
  );
  const contract = await read.run(
    `INSERT INTO contract (uuid, client_id, number, name_key, starts_on, price_list, fields, active, version, created_at, updated_at)
     VALUES (?, ?, '7', '7', '2026-01-01', ?, '{}', 1, 1, 0, 0)`,
    [uuidv7(), clientId, priceList],
  );
  await read.run('UPDATE request SET site_id = ?, contract_id = ? WHERE uuid = ?', [
    site.lastId,
    contract.lastId,
    uuid,
  ]);
}
