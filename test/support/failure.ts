import { type ErrorCode, ReglamentError } from '../../engine/errors.ts';

/** The error that `work` fails with; throws when it does not fail. */
export async function failure(work: Promise<unknown>): Promise<Error> {
  try {
    await work;
  } catch (error) {
    return error as Error;
  }
  throw new Error('expected a failure, and there was none');
}

/** The error of ours that `work` fails with; throws when the code is another. */
export async function refusal(code: ErrorCode, work: Promise<unknown>): Promise<ReglamentError> {
  const error = await failure(work);
  if (error instanceof ReglamentError && error.code === code) return error;
  throw new Error(`expected ${code}, got ${String(error)}`, { cause: error });
}
