import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { ERRORS } from '../../../engine/errors.ts';
import { changedTables, putBack } from '../access/restore.ts';
import type { World } from '../../support/world.ts';
import type { HostileCall } from './calls.ts';
import type { Operation } from './operations.ts';
import type { Answer } from './send.ts';

/** What tells of the inside of the server. */
const INSIDE = /node_modules|\/engine\/|at [\w.]+ \(|SQLITE|SELECT |INSERT INTO|TypeError|ReferenceError|ajv/;
/** Counting tries is what a refused call may leave behind. */
const COUNTED = ['login_attempt'];

/** What is wrong with an answer to a call, as a sentence; undefined when nothing is. */
export function fault({ status, headers, body }: Answer): string | undefined {
  if (status < 400) return undefined;
  if (status >= 500) return `answered ${status}: ${body.slice(0, 300)}`;
  if (headers['content-type']?.includes('json') !== true)
    return `answered ${status} as ${String(headers['content-type'])}`;
  const { error } = JSON.parse(body) as { error: Record<string, unknown> };
  const known = ERRORS[error['code'] as keyof typeof ERRORS];
  if (known?.status !== status) return `answered ${status} with the code ${String(error['code'])}`;
  if (typeof error['message'] !== 'string' || error['message'] === '') return 'has no message';
  if (error['requestId'] !== headers['x-request-id']) return 'names another answer in the log';
  if (INSIDE.test(body)) return `tells of the inside: ${body.slice(0, 500)}`;
  return undefined;
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
const validators = new WeakMap<object, ValidateFunction>();

/** True when a body breaks its schema, so that the call can only be refused. */
export function breaksSchema({ body: schema }: Operation, { body }: HostileCall): boolean {
  if (schema === undefined || typeof body !== 'string') return false;
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  try {
    // A mark of the byte order is passed over.
    return !validate(JSON.parse(body.replace(/^\uFEFF/, '')));
  } catch {
    return true;
  }
}

/** Looks whether refused calls change anything. */
export class Watch {
  readonly #world: World;
  readonly #start: Awaited<ReturnType<World['rows']>>;
  #writes = '';

  private constructor(world: World, start: Awaited<ReturnType<World['rows']>>) {
    this.#world = world;
    this.#start = start;
  }

  static async over(world: World): Promise<Watch> {
    const watch = new Watch(world, await world.rows());
    watch.#writes = await watch.#mark();
    return watch;
  }

  /** Names of the tables that differ from the beginning, which is then put back; quick when nothing was written. */
  async changes(): Promise<string[]> {
    const writes = await this.#mark();
    if (writes === this.#writes) return [];
    const changed = changedTables(this.#start, await this.#world.rows());
    await putBack(this.#world, this.#start, changed);
    this.#writes = await this.#mark();
    return changed.filter((name) => !COUNTED.includes(name));
  }

  /** Differs when anything was written: by transactions, or by another connection to the file. */
  #mark(): Promise<string> {
    return this.#world.store.transaction(async (tx) => {
      const own = await tx.all('SELECT total_changes() AS count', []);
      return JSON.stringify([own, await tx.all('PRAGMA data_version', [])]);
    });
  }
}
