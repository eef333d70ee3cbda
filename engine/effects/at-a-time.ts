/** The same work, at most `most` at a time; the others wait for their turn, the first one first. */
export function atATime<In extends unknown[], Out>(
  most: number,
  work: (...given: In) => Promise<Out>,
): (...given: In) => Promise<Out> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (...given) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work(...given);
    } finally {
      // The place is handed on, or given back.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
