/** A process of its own: adds 1 to the counter "sum" so many times, each time reading, then writing what it read plus one. */
import { openStore } from '../../../engine/store/index.ts';

const [url = '', files = '', times = '0'] = process.argv.slice(2);
const store = await openStore({ url, files });
const lock = store.dialect === 'mysql' ? ' FOR UPDATE' : '';
for (let time = 0; time < Number(times); time++) {
  await store.transaction(async (tx) => {
    const [row] = await tx.all<{ value: number }>(`SELECT value FROM counter WHERE name = 'sum'${lock}`);
    await tx.run("UPDATE counter SET value = ? WHERE name = 'sum'", [(row?.value ?? 0) + 1]);
  });
}
await store.close();
