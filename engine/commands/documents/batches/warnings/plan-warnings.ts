import type { Candidate, CandidatesOf, Gap, LatestDocument, Unfinished } from '../../../../store/batches/index.ts';
import { tellsPrices } from '../../data/form-in-force.ts';
import type { ReadSources } from '../../data/read-sources.ts';
import type { BatchScene } from '../check-group.ts';
import { leftWarning, leftWorks, severalCurrencies } from './left-works.ts';
import { previousDocuments, previousWarnings } from './previous-documents.ts';
import { requestWarnings, type WarnedPeriod } from './request-warnings.ts';
import { warningAt } from './warning.ts';

const MOST = 100;

/**
 * What is worth a look before the documents of a period are issued: none of it keeps one from being so. What is owed by a client
 * is told with the first document of it.
 */
export class PlanWarnings {
  readonly #form: BatchScene['form'];
  readonly #period: WarnedPeriod;
  readonly #previous: ReadonlyMap<number, LatestDocument>;
  readonly #left: ReadonlyMap<number | null, readonly Unfinished[]>;
  readonly #currencies: ReadonlyMap<number | null, readonly string[]>;
  readonly #told = new Set<number | null>();
  /** Requests with works of the period that did not end in it, also of clients that get no document. */
  readonly unfinished: number;

  private constructor(
    { form }: BatchScene,
    period: WarnedPeriod,
    found: {
      readonly kept: readonly Candidate[];
      readonly previous: ReadonlyMap<number, LatestDocument>;
      readonly left: readonly Unfinished[];
    },
  ) {
    this.#form = form;
    this.#period = period;
    this.#previous = found.previous;
    this.#left = Map.groupBy(found.left, ({ clientId }) => clientId);
    this.#currencies = tellsPrices(form) ? severalCurrencies(found.kept) : new Map();
    this.unfinished = found.left.length;
  }

  /** Reads what is told of clients, for all documents of a plan at once. `kept` are the requests in it. */
  static async read(
    scene: BatchScene,
    period: WarnedPeriod,
    { kept, asked }: { readonly kept: readonly Candidate[]; readonly asked: CandidatesOf },
  ): Promise<PlanWarnings> {
    const clients = [...new Set(kept.flatMap(({ clientId }) => clientId ?? []))];
    const previous = await previousDocuments(scene, clients);
    // A document without prices tells of requests and not of works.
    const left = tellsPrices(scene.form) ? await leftWorks(scene, asked, period) : [];
    return new PlanWarnings(scene, period, { kept, previous, left });
  }

  /** Those of a document, at most a hundred. */
  of(clientId: number | null, sources: ReadSources): readonly Gap[] {
    const priced = tellsPrices(this.#form);
    const own = sources.requests.flatMap((request) =>
      requestWarnings(request, this.#period, priced).map((each) => warningAt(each, 'request', request.row.uuid)),
    );
    if (this.#told.has(clientId)) return own.slice(0, MOST);
    this.#told.add(clientId);
    return [...this.#ofClient(clientId, sources), ...own].slice(0, MOST);
  }

  #ofClient(clientId: number | null, { client }: ReadSources): readonly Gap[] {
    const told: Gap[] = [];
    const before = clientId === null ? undefined : this.#previous.get(clientId);
    const signs = (this.#form.document?.signers ?? []).length > 0;
    if (before !== undefined) {
      told.push(...previousWarnings(before, { signs }).map((each) => warningAt(each, 'document', before.uuid)));
    }
    const currencies = (this.#currencies.get(clientId) ?? []).join(', ');
    if (currencies !== '') {
      const message = `the client gets documents in several currencies: ${currencies}`;
      const several = { rule: 'currencies-several', subject: currencies, message };
      told.push(warningAt(several, 'client', client?.uuid ?? null));
    }
    const left = this.#left.get(clientId) ?? [];
    return [...told, ...left.map((each) => warningAt(leftWarning(each), 'request', each.uuid))];
  }
}
