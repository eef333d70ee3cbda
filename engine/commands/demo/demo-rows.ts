import { ReglamentError } from '../../errors.ts';

/** A row of a demo that was written. */
export interface DemoRow {
  readonly id: number;
  readonly uuid: string;
}

/** What a demo has written, by its demo ids; clients and models by their codes. */
export interface DemoRows {
  readonly clients: Map<string, DemoRow>;
  readonly people: Map<string, DemoRow>;
  readonly contacts: Map<string, DemoRow>;
  readonly sites: Map<string, DemoRow>;
  readonly models: Map<string, DemoRow>;
  readonly equipment: Map<string, DemoRow>;
  readonly contracts: Map<string, DemoRow>;
  /** Those that have an id, as they are filed. */
  readonly requests: Map<string, DemoRow>;
  /** The last document of each request by each form. */
  readonly documents: Map<string, { readonly uuid: string; readonly status: string }>;
}

export function noDemoRows(): DemoRows {
  return {
    clients: new Map(),
    people: new Map(),
    contacts: new Map(),
    sites: new Map(),
    models: new Map(),
    equipment: new Map(),
    contracts: new Map(),
    requests: new Map(),
    documents: new Map(),
  };
}

/** The row of a demo id. Fails with COMMAND_INVALID when the demo does not define it, or only later. */
export function demoRow(rows: ReadonlyMap<string, DemoRow>, id: string): DemoRow {
  const row = rows.get(id);
  if (row === undefined) throw new ReglamentError('COMMAND_INVALID', { reason: `the demo names "${id}" and has none` });
  return row;
}
