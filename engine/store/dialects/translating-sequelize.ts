import { BaseError, Sequelize } from 'sequelize';
import type { Options } from 'sequelize';

type Translate = (error: unknown) => Error;

/** A Sequelize whose models fail with our codes: every statement of a model passes through `query`. */
export class TranslatingSequelize extends Sequelize {
  readonly #translate: Translate;

  constructor(options: Options, translate: Translate) {
    super(options);
    this.#translate = translate;
    const query = super.query.bind(this) as (...args: unknown[]) => Promise<unknown>;
    const translated = async (...args: unknown[]): Promise<unknown> => {
      try {
        return await query(...args);
      } catch (error) {
        throw this.#translate(error);
      }
    };
    // Assigned, not overridden: `query` has a dozen overloads and none of them concerns us.
    this.query = translated as Sequelize['query'];
  }
}

/** The driver's own error inside one of Sequelize's, or the error itself. */
export function driverError(error: unknown): unknown {
  if (!(error instanceof BaseError)) return error;
  return (error as BaseError & { parent?: unknown }).parent ?? error;
}
