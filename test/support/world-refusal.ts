import { expect } from 'chai';
import { type ErrorCode, ReglamentError } from '../../engine/errors.ts';
import type { World } from './world.ts';

interface Expected {
  readonly code: ErrorCode;
  /** Names of all reasons, in any order; not looked at when absent. */
  readonly reasons?: readonly string[];
  /** Tables that may differ: filing takes a number before anything is refused. */
  readonly but?: readonly string[];
}

/** Texts under their own hash: a cache, which may grow before something is refused. */
const CACHE = 'effective_workflow';

/** Expects an attempt to fail with exactly these reasons, and not one row of any table to differ afterwards. */
export async function expectRefused(
  world: World,
  attempt: () => Promise<unknown>,
  { code, reasons, but = [] }: Expected,
): Promise<ReglamentError> {
  const before = await world.rows();
  const error = await failureOf(attempt);
  expect(error.code, error.message).to.equal(code);
  if (reasons !== undefined) {
    expect(error.details.map((detail) => detail.rule).toSorted()).to.deep.equal([...reasons].toSorted());
  }
  const after = await world.rows();
  for (const [name, rows] of Object.entries(before)) {
    if (name === CACHE) expect(after[name]).to.deep.include.members([...rows]);
    else if (!but.includes(name)) expect(after[name], `table ${name}`).to.deep.equal(rows);
  }
  return error;
}

/** The error of ours with which an attempt fails. Any other error, and success, is a failure of the test. */
export async function failureOf(attempt: () => Promise<unknown>): Promise<ReglamentError> {
  try {
    const answer = await attempt();
    expect.fail(`it was not refused but answered ${JSON.stringify(answer)}`);
  } catch (error) {
    if (!(error instanceof ReglamentError)) throw error;
    return error;
  }
}
