/**
 * Loaded before a server under test: its clock runs faster by the factor DOOR_PACE from the instant DOOR_FROM on, so that
 * leases run out while a test waits. All processes with the same two figures agree on the time; waits of the event loop
 * keep their length.
 */
const pace = Number(process.env['DOOR_PACE']);
const from = Number(process.env['DOOR_FROM']);

class FastDate extends Date {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [FastDate.now()] : given) as [number]));
  }

  static override now(): number {
    return Math.round(from + (REAL.now() - from) * pace);
  }
}

const REAL = Date;
globalThis.Date = FastDate as DateConstructor;
