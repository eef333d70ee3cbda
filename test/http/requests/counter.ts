import { type Desk, openDesk } from '../../queries/desk.ts';
import { sessionFor } from '../../support/signed-in.ts';
import type { Database } from '../../support/world.ts';
import { type Calling, calling } from '../calling.ts';
import { type Served, serve } from '../served.ts';

type Who = 'desk' | 'mechanic' | 'helper' | 'rider' | 'courier' | 'operator';

/** The workshop with a server, and its people logged in. */
export interface Counter extends Record<Who, Calling> {
  readonly here: Desk;
  readonly http: Served;
  close(): Promise<void>;
}

export async function openCounter(database: Database = 'sqlite'): Promise<Counter> {
  const here = await openDesk(database);
  const http = await serve(here.world.ctx);
  const call = async (who: Who): Promise<Calling> => calling(http.url, await sessionFor(here.world, here[who]));
  return {
    here,
    http,
    desk: await call('desk'),
    mechanic: await call('mechanic'),
    helper: await call('helper'),
    rider: await call('rider'),
    courier: await call('courier'),
    operator: await call('operator'),
    async close() {
      await http.close();
      await here.world.close();
    },
  };
}
