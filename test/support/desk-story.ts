import { loadDemo } from '../../engine/commands/index.ts';
import { getJournal, getRequest } from '../../engine/queries/index.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Acting } from './people.ts';
import { editPack, readPackFiles, shippedPack } from './world-pack.ts';

/** A company of a demo with its people and registers. */
export interface DeskStory {
  readonly desk: Desk;
  /** Somebody of the demo by the id that it gives him. */
  readonly person: (id: string) => Promise<Acting>;
  /** Uuid of an entry of a register by the id that the demo gives it. */
  readonly entry: (table: 'site' | 'equipment' | 'contract', id: string) => Promise<string>;
  readonly request: (number: string) => ReturnType<typeof getRequest>;
  /** Events of the journal in their order, with who sent them. */
  readonly events: (number: string) => Promise<string[]>;
}

const PERSON = 'SELECT p.uuid FROM credential c JOIN person p ON p.id = c.person_id WHERE c.login = ?';

/** Opens the desk of a shipped pack for a story that is played in it, with the requests of its demo or without; close `desk`. */
export async function openStory(
  pack: 'vending-service' | 'fleet-telematics',
  { requests = false }: { readonly requests?: boolean } = {},
): Promise<DeskStory> {
  const files = editPack(readPackFiles(shippedPack(pack)), 'demo/demo.json', (demo) => {
    if (!requests) Object.assign(demo, { requests: [], series: [] });
  });
  const prepare = async ({ ctx }: Desk['world']): Promise<void> => void (await loadDemo(ctx));
  const desk = await openDesk({ pack: files, as: null, prepare });
  const { ctx, store } = desk.world;
  const uuidOf = async (sql: string, key: string): Promise<string> => {
    const [row] = await store.read.all<{ uuid: string }>(sql, [key]);
    if (row === undefined) throw new Error(`the demo of ${pack} has no "${key}"`);
    return row.uuid;
  };
  return {
    desk,
    person: async (id) => ({ person: await uuidOf(PERSON, `${id}@demo.example`) }),
    entry: (table, id) => uuidOf(`SELECT uuid FROM ${table} WHERE external_key = ?`, id),
    request: (number) => getRequest(ctx, 'system', number),
    events: async (number) => {
      const { items } = await getJournal(ctx, 'system', number, { order: 'oldest', limit: 200 });
      return items.flatMap(({ event, by }) => (event === null ? [] : [`${by?.name ?? 'engine'}: ${event.id}`]));
    },
  };
}
