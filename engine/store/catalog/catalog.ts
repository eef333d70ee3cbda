import { createHash } from 'node:crypto';
import { ReglamentError } from '../../errors.ts';
import {
  builtinKinds,
  type CompiledWorkflow,
  canonicalText,
  compile,
  type EffectiveWorkflow,
  find,
  type KindSet,
  type Pack,
  type RequestTypeDefinition,
  type RoleDefinition,
  readPack,
  resolveEffective,
} from '../../language/index.ts';
import { type MigrationJob, migrationsIn } from '../migration-jobs.ts';
import { type ActiveMove, targetKey } from './active-moves.ts';
import { currentRelease, getEffectiveWorkflow, putEffectiveWorkflow, releaseItems } from '../definitions/index.ts';
import type { Sql, Store, Tx } from '../store.ts';
import { LeastRecent } from './least-recent.ts';

/** The definitions in force. */
export interface CurrentRelease {
  readonly number: number;
  readonly pack: Pack;
  readonly roles: ReadonlyMap<string, RoleDefinition>;
  /** Fails with REQUEST_TYPE_NOT_FOUND. */
  readonly requestType: (id: string) => RequestTypeDefinition;
}

interface ResolvedWorkflow {
  readonly compiled: CompiledWorkflow;
  /** Its canonical text, which is stored under its hash. */
  readonly text: string;
}

/** How long a node may work by a release that another node has replaced, in milliseconds. */
const FRESH_MS = 1000;
const KEPT_WORKFLOWS = 500;

/**
 * The definitions as one node holds them: the current release, looked at again each second, and compiled workflows by
 * hash. Only a cache: everything in it can be read again from the store.
 */
export class Catalog {
  /** What definitions may name: the engine's kinds and those of its plugins. */
  readonly kinds: KindSet;
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #workflows = new LeastRecent<string, CompiledWorkflow>(KEPT_WORKFLOWS);
  /** "release/type/client" -> hash of the effective workflow. */
  readonly #resolved = new LeastRecent<string, string>(KEPT_WORKFLOWS);
  /** The same for those of which nobody knows whether their texts are stored. */
  readonly #unstored = new LeastRecent<string, ResolvedWorkflow>(KEPT_WORKFLOWS);
  #release: CurrentRelease | undefined;
  #loading: Promise<CurrentRelease> | undefined;
  #moves: readonly ActiveMove[] = [];
  #looked = Number.NEGATIVE_INFINITY;

  constructor(store: Store, now: () => Date, kinds: KindSet = builtinKinds) {
    this.#store = store;
    this.#now = now;
    this.kinds = kinds;
  }

  /** The current release. Fails with RELEASE_EMPTY while nothing is published. Never call it inside a transaction. */
  async current(): Promise<CurrentRelease> {
    if (this.#release !== undefined && performance.now() - this.#looked < FRESH_MS) return this.#release;
    if (this.#loading !== undefined) return this.#loading;
    const isLatest = (): boolean => this.#loading === loading;
    const loading = this.#look(isLatest).finally(() => {
      if (isLatest()) this.#loading = undefined;
    });
    this.#loading = loading;
    return loading;
  }

  /** The roles of the current release. */
  async roles(): Promise<ReadonlyMap<string, RoleDefinition>> {
    return (await this.current()).roles;
  }

  /** The migrations under way, as of the last look. */
  async moves(): Promise<readonly ActiveMove[]> {
    await this.current();
    return this.#moves;
  }

  /** Where a migration takes requests: by type, and by each client that has an overlay. */
  async moveOf(job: MigrationJob, known?: CurrentRelease): Promise<ActiveMove> {
    const release = known ?? (await this.release(job.toRelease as number));
    const targets = new Map<string, CompiledWorkflow>();
    const clients = [...release.pack.byKind['workflow-overlay'].values()].flatMap(
      ({ definition }) => definition.clients,
    );
    for (const type of release.pack.byKind['request-type'].keys()) {
      for (const client of [null, ...clients]) {
        targets.set(targetKey(type, client), await this.workflowFor(release, type, client));
      }
    }
    return { job, targets };
  }

  /** The release that is current now, whoever published it: what is drafted and published is compared with this one. */
  async latest(): Promise<CurrentRelease> {
    this.refresh();
    return this.current();
  }

  /** Looks again at once: this node has just published. */
  refresh(): void {
    this.#looked = Number.NEGATIVE_INFINITY;
    // A look that is under way began before, and may have seen the release before.
    this.#loading = undefined;
  }

  /** The compiled workflow of a hash that requests are pinned to. */
  async workflow(sql: Sql, hash: string): Promise<CompiledWorkflow> {
    const known = this.#workflows.get(hash);
    if (known !== undefined) return known;
    const text = await getEffectiveWorkflow(sql, hash);
    if (text === undefined)
      throw new ReglamentError('INSTANCE_INVALID', { reason: `its workflow ${hash} is not stored` });
    return this.#compiled(JSON.parse(text), hash);
  }

  /** The workflow on which a new request of this type and client runs; its text is stored first. */
  async workflowFor(release: CurrentRelease, requestType: string, client: string | null): Promise<CompiledWorkflow> {
    const known = this.#known(release, requestType, client);
    if (known !== undefined) return known;
    const { compiled, text } = this.#resolve(release, requestType, client);
    await this.#store.transaction((tx) => putEffectiveWorkflow(tx, compiled.hash, text, this.#now().getTime()));
    this.#resolved.set(keyOf(release, requestType, client), compiled.hash);
    return compiled;
  }

  /** `workflowFor` inside a transaction that is open already: where its text is not stored yet, it is stored with it. */
  async workflowInside(
    tx: Tx,
    release: CurrentRelease,
    requestType: string,
    client: string | null,
  ): Promise<CompiledWorkflow> {
    const known = this.#known(release, requestType, client);
    if (known !== undefined) return known;
    // The transaction may still be rolled back, so that nobody else may take the text for stored.
    const key = keyOf(release, requestType, client);
    const resolved = this.#unstored.get(key) ?? this.#resolve(release, requestType, client);
    this.#unstored.set(key, resolved);
    await putEffectiveWorkflow(tx, resolved.compiled.hash, resolved.text, this.#now().getTime());
    return resolved.compiled;
  }

  #known(release: CurrentRelease, requestType: string, client: string | null): CompiledWorkflow | undefined {
    const hash = this.#resolved.get(keyOf(release, requestType, client));
    return hash === undefined ? undefined : this.#workflows.get(hash);
  }

  #resolve(release: CurrentRelease, requestType: string, client: string | null): ResolvedWorkflow {
    const resolved = resolveEffective(release.pack, requestType, client, this.kinds);
    if ('problems' in resolved) {
      const details = resolved.problems;
      throw new ReglamentError('DEFINITION_INVALID', { id: requestType, count: details.length }, { details });
    }
    const text = canonicalText(resolved.effective);
    return { compiled: this.#compiled(resolved.effective, createHash('sha256').update(text).digest('hex')), text };
  }

  #compiled(effective: EffectiveWorkflow, hash: string): CompiledWorkflow {
    const compiled = this.#workflows.get(hash) ?? compile(effective, hash, this.kinds);
    this.#workflows.set(hash, compiled);
    return compiled;
  }

  async #look(isLatest: () => boolean): Promise<CurrentRelease> {
    const latest = await currentRelease(this.#store.read);
    if (latest === undefined) throw new ReglamentError('RELEASE_EMPTY');
    const release = await this.release(latest.id);
    const moves = await this.#activeMoves(release);
    if (!isLatest()) return this.current();
    this.#release = release;
    this.#moves = moves;
    this.#looked = performance.now();
    return release;
  }

  /** Only the newest migration counts: an older one that still runs would take requests back to an older release. */
  async #activeMoves(release: CurrentRelease): Promise<ActiveMove[]> {
    const running = await migrationsIn(this.#store.read, 'running');
    const job = running.filter((each) => each.kind === 'migrate' && each.toRelease === release.number).at(-1);
    if (job === undefined) return [];
    const known = this.#moves.find((move) => move.job.id === job.id);
    return [known ?? (await this.moveOf(job, release))];
  }

  /** Any release, current or not. Fails with RELEASE_NOT_FOUND. */
  async release(number: number): Promise<CurrentRelease> {
    return this.#release?.number === number ? this.#release : this.#load(number);
  }

  async #load(number: number): Promise<CurrentRelease> {
    const pack = await loadRelease(this.#store.read, number);
    return {
      number,
      pack,
      roles: new Map([...pack.byKind.role].map(([id, { definition }]) => [id, definition])),
      requestType: (id) => {
        const type = find(pack, 'request-type', id);
        if (type === undefined) throw new ReglamentError('REQUEST_TYPE_NOT_FOUND', { type: id });
        return type;
      },
    };
  }
}

function keyOf(release: CurrentRelease, requestType: string, client: string | null): string {
  return `${release.number}/${requestType}/${client ?? ''}`;
}

/** The definitions of a release as a pack. Fails with RELEASE_NOT_FOUND. */
export async function loadRelease(sql: Sql, number: number): Promise<Pack> {
  const items = await releaseItems(sql, number);
  const { pack, problems } = readPack(new Map(items.map((item) => [item.file, item.body])));
  if (pack === null) {
    if (items.length === 0) throw new ReglamentError('RELEASE_NOT_FOUND', { release: number });
    throw new ReglamentError(
      'PACK_INVALID',
      { pack: `release ${number}`, count: problems.length },
      { details: problems },
    );
  }
  return pack;
}
