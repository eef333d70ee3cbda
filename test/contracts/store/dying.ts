/** A process of its own: writes into an open transaction, says so, and waits to be killed. */
import { openStore } from '../../../engine/store/index.ts';

const [url = '', files = ''] = process.argv.slice(2);
const store = await openStore({ url, files });
await store.transaction(async (tx) => {
  await tx.run("UPDATE counter SET value = 1000 WHERE name = 'sum'");
  process.stdout.write('written\n');
  await new Promise(() => setInterval(() => undefined, 1000));
});
