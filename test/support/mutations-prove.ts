import { expect } from 'chai';
import { Dice } from './mutations-dice.ts';
import { judge, type Verdict } from './mutations-judge.ts';
import { SHIPPED, shippedTexts } from './mutations-packs.ts';
import { mutated } from './mutations-random.ts';

/** How much longer than the whole pack as it is shipped a mutated one may take, stories and plays included. */
const MOST_TIMES = 10;
/** Later measurements are of warm code. */
const MEASUREMENTS = 3;

type Texts = ReadonlyMap<string, string>;

/** Judges random mutations of the shipped packs and prints what became of them; throws at the first that is not judged well. */
export async function proveMutations(cases: number, seed: number): Promise<void> {
  const packs = await Promise.all(SHIPPED.map(shippedTexts));
  const allowed = packs.map(allowanceFor);
  const counts = new Map<Verdict, number>();
  let slowest = 0;
  for (let index = 0; index < cases; index += 1) {
    const at = index % packs.length;
    const shipped = packs[at] ?? new Map();
    const dice = new Dice(seed + index);
    const { texts, told } = mutated(shipped, dice);
    const name = `new Dice(${seed + index}), ${SHIPPED[at]}/${told}`;
    const { verdict, took } = timed(texts, dice, name);
    // A machine may be slower for a while: what took too long is measured again beside the pack as it is shipped.
    if (took > (allowed[at] ?? 0)) {
      const again = new Dice(seed + index);
      const { took: mostly } = timed(mutated(shipped, again).texts, again, name);
      expect(mostly, `${name}: milliseconds of processor time`).to.be.at.most(allowanceFor(shipped));
    }
    slowest = Math.max(slowest, took / (allowed[at] ?? 1));
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const shares = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  const limits = allowed.map(Math.round).join(' and ');
  console.log(
    `               ${cases} mutations: ${shares}; slowest ${Math.round(slowest * 100)} % of ${limits} ms allowed`,
  );
  for (const verdict of ['unreadable', 'refused', 'runs'] as const) {
    expect((counts.get(verdict) ?? 0) * 100, `packs that end as ${verdict}`).to.be.at.least(cases * 3);
  }
}

/** Milliseconds of processor time that a mutation of the pack may take on this machine, as it is now. */
function allowanceFor(shipped: Texts): number {
  const took = Array.from({ length: MEASUREMENTS }, () => timed(shipped, new Dice(0), 'as shipped').took);
  return Math.min(...took) * MOST_TIMES;
}

function timed(texts: Texts, dice: Dice, name: string): { verdict: Verdict; took: number } {
  const from = process.cpuUsage();
  try {
    const verdict = judge(texts, dice);
    const { user, system } = process.cpuUsage(from);
    return { verdict, took: (user + system) / 1000 };
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}
