import { type BrowserStore, type KeptDraft, keptName } from './browser-store.ts';

const DATABASE = 'reglament-designer';
const TABLE = 'drafts';

/** Keeps drafts in the browser's own database. Its calls fail where the browser has none, as in some private windows. */
export function indexedStore(factory: () => IDBFactory = () => indexedDB): BrowserStore {
  let opened: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    // Full or closed now, it may be there the next time.
    opened ??= open(factory()).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const inTable = async <T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = begin(await database(), mode);
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
  /** The browser may have closed its database to make room. */
  const begin = (found: IDBDatabase, mode: IDBTransactionMode): IDBTransaction => {
    try {
      return found.transaction(TABLE, mode);
    } catch (error) {
      opened = null;
      throw error;
    }
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
