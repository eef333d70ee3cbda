import { expect } from 'chai';
import { Dice } from './mutations-dice.ts';
import { judge, type Verdict } from './mutations-judge.ts';
import { SHIPPED, shippedTexts } from './mutations-packs.ts';
import { mutated } from './mutations-random.ts';

/** Processor time that one mutated pack may take, in milliseconds: reading, checking, compiling and playing it. */
const MOST_MS = 2000;

/** Judges random mutations of the shipped packs and prints what became of them; throws at the first that is not judged well. */
export async function proveMutations(cases: number, seed: number): Promise<void> {
  const packs = await Promise.all(SHIPPED.map(shippedTexts));
  const counts = new Map<Verdict, number>();
  let slowest = 0;
  for (let index = 0; index < cases; index += 1) {
    const dice = new Dice(seed + index);
    const { texts, told } = mutated(packs[index % packs.length] ?? new Map(), dice);
    const name = `new Dice(${seed + index}), ${SHIPPED[index % packs.length]}/${told}`;
    const from = process.cpuUsage();
    const verdict = judged(texts, dice, name);
    const used = process.cpuUsage(from);
    const took = (used.user + used.system) / 1000;
    expect(took, `${name}: milliseconds`).to.be.below(MOST_MS);
    slowest = Math.max(slowest, took);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const shares = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  console.log(`               ${cases} mutations: ${shares}; slowest ${Math.round(slowest)} ms`);
  for (const verdict of ['unreadable', 'refused', 'runs'] as const) {
    expect((counts.get(verdict) ?? 0) * 100, `packs that end as ${verdict}`).to.be.at.least(cases * 3);
  }
}

function judged(texts: ReadonlyMap<string, string>, dice: Dice, name: string): Verdict {
  try {
    return judge(texts, dice);
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}
