import type { Log } from '../log.ts';

/** Something that goes on until it is stopped. */
export interface Part {
  readonly name: string;
  /** Begins nothing new and resolves when what runs has ended. */
  stop(): Promise<unknown>;
}

/** Whatever is not done by then is done by another process, or after the next start: leases run out, jobs resume. */
const STOPS_WITHIN = 20_000;

/** Stops all at once, and promises the end of all; one that fails or takes too long holds up nobody. */
export async function stopParts(parts: readonly Part[], log: Log, within = STOPS_WITHIN): Promise<void> {
  const waiting = new Set(parts.map(({ name }) => name));
  const stopped = parts.map(async (part) => {
    const { name } = part;
    try {
      await part.stop();
    } catch (error) {
      log.error('a part did not stop well', { part: name, error });
    }
    waiting.delete(name);
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log.warn('some parts were still at work and were cut off', { parts: [...waiting] });
      resolve();
    }, within);
  });
  await Promise.race([Promise.all(stopped), late]);
  clearTimeout(timer);
}
