import type { NewEvent, NewTime, NewWork, StayStart, StayStop } from '../../ui/api/index.ts';

/** What was done on this device and has no answer yet. */
export interface KeptThing {
  /** Its idempotency key too: however often it is sent, it counts once. */
  readonly id: string;
  /** Whose it is: nobody else on the device sends it. */
  readonly person: string;
  /** What it is about: one of a name is kept, the newest. */
  readonly name: string;
  /** Number of the request. */
  readonly number: string;
  /** Later things of one request have a later one: it is the order in which they are sent. */
  readonly at: number;
  readonly work: KeptWork;
  /** What it is called where it is shown, when that does not stand beside it anyway. */
  readonly label?: string;
}

export type KeptWork =
  | { readonly operation: 'addEvidence'; readonly path: ItemPath; readonly body: PictureBody }
  | {
      readonly operation: 'tickItem';
      readonly path: ItemPath;
      readonly body: { readonly value: string | number | boolean | string[] | null };
    }
  | (KeptCall<'sendEvent', NewEvent> & {
      /** As of which version of the request it was decided; not given when own work of before makes it another one. */
      readonly ifMatch?: number;
    })
  | KeptCall<'startPresence', StayStart>
  | KeptCall<'stopPresence', StayStop>
  | KeptCall<'addWork', NewWork>
  | KeptCall<'addTime', NewTime>;

/** A call about a request, as it is kept. */
interface KeptCall<Name extends string, Body> {
  readonly operation: Name;
  readonly path: { readonly request: string };
  readonly body: Body;
}

export interface ItemPath {
  readonly request: string;
  readonly checklist: string;
  readonly item: string;
}

export interface PictureBody {
  readonly file: File;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly accuracyM?: number;
  readonly takenAt?: string;
  readonly signedBy?: string;
  readonly signerPosition?: string;
}

export interface KeptStore {
  all(): Promise<readonly KeptThing[]>;
  put(thing: KeptThing): Promise<void>;
  remove(id: string): Promise<void>;
}

const DATABASE = 'reglament-kept';
const TABLE = 'things';

/** Keeps things in the browser's own database, files too. Fails where the browser keeps nothing. */
export function browserStore(databases: IDBFactory = indexedDB): KeptStore {
  let opened: Promise<IDBDatabase> | null = null;
  const work = async <T>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    opened ??= open(databases);
    const transaction = (await opened).transaction(TABLE, mode);
    const asked = ask(transaction.objectStore(TABLE));
    return new Promise<T>((resolve, reject) => {
      const failed = (): void => reject(transaction.error ?? new Error('nothing was kept'));
      transaction.addEventListener('complete', () => resolve(asked.result));
      transaction.addEventListener('abort', failed);
      transaction.addEventListener('error', failed);
    });
  };
  return {
    all: () => work<KeptThing[]>('readonly', (table) => table.getAll()),
    put: async (thing) => void (await work('readwrite', (table) => table.put(thing))),
    remove: (id) => work('readwrite', (table) => table.delete(id)),
  };
}

function open(databases: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = databases.open(DATABASE, 1);
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(TABLE, { keyPath: 'id' }));
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('the browser keeps nothing')));
  });
}
