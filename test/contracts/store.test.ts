import { join } from 'node:path';
import { hasMaria, sharedMaria } from '../support/maria.ts';
import { tempFolder } from '../support/temp.ts';
import { storeContract } from './store.contract.ts';

storeContract({ name: 'SQLite', open: async () => `sqlite:${join(tempFolder('store'), 'store.db')}` });

if (hasMaria()) {
  storeContract({ name: 'MariaDB', open: async () => (await sharedMaria()).database('store') });
}
