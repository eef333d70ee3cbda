import type { Store } from '../../engine/store/index.ts';
import { uuidv7 } from '../../engine/store/index.ts';
import { addClient } from './people.ts';

/** Where a site is, in degrees, and how far it reaches, in metres. */
interface Place {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radiusM?: number;
}

/** Gives a request a site of its client, or of a company made up for it, at this place. */
export async function placeRequest(store: Store, request: string, place: Place): Promise<void> {
  const [row] = await store.read.all<{ id: number; clientId: number | null }>(
    'SELECT id, client_id AS clientId FROM request WHERE uuid = ?',
    [request],
  );
  if (row === undefined) throw new Error(`there is no request ${request}`);
  if (row.clientId === null) await addClient(store, 'site-owner');
  const [owner] = await store.read.all<{ id: number }>('SELECT id FROM client WHERE id = ? OR code = ?', [
    row.clientId ?? 0,
    'site-owner',
  ]);
  const { lastId } = await store.read.run(
    `INSERT INTO site (uuid, client_id, name, name_key, latitude, longitude, radius_m, fields, active, version, created_at, updated_at)
     VALUES (?, ?, 'Depot', 'depot', ?, ?, ?, '{}', 1, 1, 0, 0)`,
    [uuidv7(), owner?.id ?? 0, place.latitude, place.longitude, place.radiusM ?? null],
  );
  await store.read.run('UPDATE request SET site_id = ? WHERE id = ?', [lastId, row.id]);
}
