import { type BrowserStore, type KeptDraft, keptName } from './browser-store.ts';

const DATABASE = 'reglament-designer';
const TABLE = 'drafts';

/** Keeps drafts in the browser's own database. Its calls fail where the browser has none, as in some private windows. */
export function indexedStore(factory: () => IDBFactory = () => indexedDB): BrowserStore {
  let opened: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    opened ??= open(factory());
    return opened;
  };
  const inTable = async <T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = (await database()).transaction(TABLE, mode);
    const request = work(transaction.objectStore(TABLE));
    // Told at once that nothing more comes, the browser writes it even when the page goes this moment.
    transaction.commit();
    return new Promise((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () => {
        reject(transaction.error ?? new Error('the browser kept nothing'));
      });
    });
  };
  return {
    async load(person) {
      const all = await inTable<KeptDraft[]>('readonly', (table) => table.getAll());
      return all.filter((kept) => kept.person === person);
    },
    async put(kept) {
      await inTable('readwrite', (table) => table.put(kept, keptName(kept)));
    },
    async remove(key) {
      await inTable('readwrite', (table) => table.delete(keptName(key)));
    },
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(TABLE));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser has no database')));
  });
}
