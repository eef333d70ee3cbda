import { openStore, type Store } from '../../engine/store/index.ts';
import { tempFolder } from '../support/temp.ts';
import { claimContract } from './store/claims.ts';
import { definitionContract } from './store/definitions.ts';
import { errorContract } from './store/errors.ts';
import { journalContract } from './store/journal.ts';
import { migrationJobContract } from './store/migration-jobs.ts';
import { peopleContract } from './store/people.ts';
import { processContract } from './store/processes.ts';
import { queueContract } from './store/queues.ts';
import { requestContract } from './store/requests.ts';
import { schemaContract } from './store/schema.ts';
import { statementContract } from './store/statements.ts';
import { timerContract } from './store/timers.ts';
import { transactionContract } from './store/transactions.ts';

/** A database that the contract is run on. */
export interface Subject {
  readonly name: string;
  /** Makes an empty database and promises its address. */
  readonly open: () => Promise<string>;
}

/** What every part of the contract is given. Stores and files are the suite's own. */
export interface Ground {
  /** Opens an empty database; the store is closed after the test. */
  fresh(): Promise<Store>;
  /** The address of an empty database. */
  address(): Promise<string>;
  /** Opens a database that is there; the store is closed after the test. */
  open(url: string): Promise<Store>;
}

/** What a store promises, whatever database it lies on. */
export function storeContract(subject: Subject): void {
  describe(`store on ${subject.name}`, function () {
    this.timeout(60_000);
    const opened: Store[] = [];
    const open = async (url: string): Promise<Store> => {
      const store = await openStore({ url, files: tempFolder('files') });
      opened.push(store);
      return store;
    };
    const ground: Ground = { open, address: subject.open, fresh: async () => open(await subject.open()) };

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    });

    statementContract(ground);
    errorContract(ground);
    transactionContract(ground);
    schemaContract(ground);
    peopleContract(ground);
    requestContract(ground);
    queueContract(ground);
    journalContract(ground);
    timerContract(ground);
    claimContract(ground);
    definitionContract(ground);
    migrationJobContract(ground);
    processContract(ground);
  });
}
