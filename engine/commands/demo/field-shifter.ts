import { all, type DemoRequest, type Pack } from '../../language/index.ts';

export type DemoFields = NonNullable<DemoRequest['fields']>;
export type ShiftFields = (fields: DemoFields) => DemoFields;

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/**
 * Moves dates and instants among field values by the time between `at`, when the demo was written, and now, so that a
 * visit "tomorrow" stays tomorrow. Instants are rounded down to a quarter of an hour, as people name them.
 */
export function fieldShifter(pack: Pack, at: string | undefined, now: number): ShiftFields {
  const types = new Map(
    all(pack, 'fields').flatMap(({ definition }) => definition.fields.map(({ id, type }) => [id, type])),
  );
  const by = at === undefined ? 0 : now - Date.parse(at);
  return (fields) =>
    Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, shift(types.get(id), value, by)]));
}

/** Moves days by the same time. */
export function dayShifter(at: string | undefined, now: number): (day: string) => string {
  const by = at === undefined ? 0 : now - Date.parse(at);
  return (day) => String(shift('date', day, by));
}

function shift(type: string | undefined, value: DemoFields[string], by: number): DemoFields[string] {
  if (by === 0 || typeof value !== 'string') return value;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return value;
  if (type === 'datetime') return new Date(Math.floor((time + by) / QUARTER_MS) * QUARTER_MS).toISOString();
  if (type === 'date') return new Date(time + Math.round(by / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
  return value;
}
