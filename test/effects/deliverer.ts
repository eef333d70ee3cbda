/**
 * A process of its own that delivers webhooks from a database until it is killed. Its arguments, as JSON: `url` and
 * `files` of the world, its name, and by how many milliseconds its clock is ahead.
 */
import { openApp } from '../../engine/app.ts';
import { DeliveryLoop, engineKinds, guardedFetch, OutboundGuard } from '../../engine/effects/index.ts';
import { NO_LOG } from '../../engine/log.ts';

export interface DelivererArguments {
  readonly url: string;
  readonly files: string;
  readonly node: string;
  readonly ahead: number;
}

const { url, files, node, ahead } = JSON.parse(process.argv[2] as string) as DelivererArguments;
const app = await openApp({ databaseUrl: url, files, now: () => new Date(Date.now() + ahead) });
const guard = new OutboundGuard(['127.0.0.1']);
const kinds = engineKinds(app.commands, { guard, mail: null, publicUrl: null });
const loop = new DeliveryLoop(app.commands, {
  node,
  kinds: new Map(kinds.map((kind) => [kind.type, kind])),
  services: { log: NO_LOG, fetch: guardedFetch(guard) },
});
loop.start();
process.stdout.write('ready\n');
