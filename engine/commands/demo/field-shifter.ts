import { all, type DemoRequest, type Pack } from '../../language/index.ts';

export type DemoFields = NonNullable<DemoRequest['fields']>;
export type ShiftFields = (fields: DemoFields) => DemoFields;

/** How the dates of one demo move. */
export interface Shifts {
  readonly day: (day: string) => string;
  readonly fields: ShiftFields;
  /** Values without a type: whatever looks like a day or an instant. */
  readonly told: <Values extends Readonly<Record<string, unknown>>>(values: Values) => Values;
}

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/**
 * Moves dates and instants by the time between `at`, when the demo was written, and now, so that a visit "tomorrow" stays
 * tomorrow. Instants are rounded down to a quarter of an hour, as people name them.
 */
export function shiftsOf(pack: Pack, at: string | undefined, now: number): Shifts {
  const types = new Map(
    all(pack, 'fields').flatMap(({ definition }) => definition.fields.map(({ id, type }) => [id, type])),
  );
  const by = at === undefined ? 0 : now - Date.parse(at);
  return {
    day: (day) => shift('date', day, by),
    fields: (fields) =>
      Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, shift(types.get(id), value, by)])),
    told: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([id, value]) => [id, shift(typeOf(value), value, by)]),
      ) as typeof values,
  };
}

function typeOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'date';
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? 'datetime' : undefined;
}

function shift<Value>(type: string | undefined, value: Value, by: number): Value | string {
  if (by === 0 || typeof value !== 'string') return value;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return value;
  if (type === 'datetime') return new Date(Math.floor((time + by) / QUARTER_MS) * QUARTER_MS).toISOString();
  if (type === 'date') return new Date(time + Math.round(by / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
  return value;
}
