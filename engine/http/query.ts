import type { Request } from 'express';
import { ReglamentError } from '../errors.ts';

/** The words after `?` of a request, each at most once. Every reader fails with QUERY_INVALID and says what it expects. */
export class Query {
  readonly #values: ReadonlyMap<string, string>;

  private constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  /** `known` are the names that are taken; another one is most likely a slip and is refused with the list of them. */
  static of(request: Request, known: readonly string[]): Query {
    const query = Query.ofAny(request);
    const strange = [...query.#values.keys()].filter((name) => !known.includes(name));
    if (strange.length > 0) throw invalid(`"${strange.join('", "')}" is not known here; known are ${known.join(', ')}`);
    return query;
  }

  /** Takes every name: a link to a page may carry more than we gave it. */
  static ofAny(request: Request): Query {
    const values = new Map<string, string>();
    for (const [name, value] of Object.entries(request.query)) {
      if (typeof value !== 'string') throw invalid(`"${name}" may be given once`);
      if (value !== '') values.set(name, value);
    }
    return new Query(values);
  }

  text(name: string): string | undefined {
    return this.#values.get(name);
  }

  number(name: string): number | undefined {
    const text = this.#values.get(name);
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text)) throw invalid(`"${name}" must be a whole number`);
    return Number(text);
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const text = this.#values.get(name);
    if (text === undefined) return undefined;
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw invalid(`"${name}" must be one of ${choices.join(', ')}`);
    return found;
  }
}

function invalid(reason: string): ReglamentError {
  return new ReglamentError('QUERY_INVALID', { reason });
}
