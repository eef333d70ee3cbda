/** A process of its own: opens a database, which brings its schema up to date, and closes it. */
import { openStore } from '../../../engine/store/index.ts';

const [url = '', files = ''] = process.argv.slice(2);
const store = await openStore({ url, files });
await store.close();
