/** Prints one line of a run: what it was, how it ended, and how long it took. */
export function say(name: string, outcome: string, milliseconds: number): void {
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(`${name.padEnd(14)} ${outcome.padEnd(24)} ${seconds.padStart(6)} s`);
}
