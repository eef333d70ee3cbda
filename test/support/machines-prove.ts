import { expect } from 'chai';
import { assert, noBias, property, uint8Array } from 'fast-check';
import { randomMachine } from './machines.ts';
import { compareWithLive } from './machines-drive.ts';
import { FeatureCount } from './machines-features.ts';

const BYTES = 1000;
/** A feature must occur in at least this share of the cases, or they prove little about it. */
const LEAST_PERCENT = 2;

/** Compares random machines with live actors, prints how often each feature occurred, and fails when one was too rare. */
export function proveMachines(cases: number): void {
  const count = new FeatureCount();
  const machines = noBias(uint8Array({ minLength: BYTES, maxLength: BYTES })).map(randomMachine);
  assert(
    property(machines, (machine) => count.add(compareWithLive(machine))),
    { numRuns: cases },
  );
  console.log(`               ${count.line()}`);
  expect(count.rarerThan(LEAST_PERCENT), 'features that are too rare').to.deep.equal([]);
}
