import { percentile } from './statistics.ts';

export interface LoadFigure {
  readonly perSecond: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
}

/** Runs `work` over and over in `concurrency` chains for `milliseconds`; each chain waits for its own answer. */
export async function underLoad(
  concurrency: number,
  milliseconds: number,
  work: (chain: number, turn: number) => Promise<void>,
): Promise<LoadFigure> {
  const latencies: number[] = [];
  const begun = performance.now();
  const until = begun + milliseconds;
  const chain = async (index: number): Promise<void> => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const sent = performance.now();
      await work(index, turn);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, index) => chain(index)));
  const seconds = (performance.now() - begun) / 1000;
  return {
    perSecond: latencies.length / seconds,
    p50Milliseconds: percentile(latencies, 0.5),
    p99Milliseconds: percentile(latencies, 0.99),
  };
}
