import type { RegisterKind } from '../../language/registers/index.ts';
import { insertEntry } from '../../store/registers/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import type { EntryInput } from './entry-input.ts';
import { refusedCode } from './entry-errors.ts';
import { joinedEntries, writeJoined } from './join-entries.ts';
import { judgeEntry } from './judge-entry.ts';
import { type Registering, registering, subjectOf } from './registering.ts';

export interface EntryWritten {
  readonly uuid: string;
  readonly version: number;
}

/**
 * Adds an entry to a register: a client, a legal entity, a site, a contact (who gets no log-in), a contract, a model, a
 * machine. Fails with CLIENT_REFUSED or REGISTER_REFUSED, every reason at once, FORBIDDEN and IDEMPOTENCY_MISMATCH.
 */
export function createEntry(
  ctx: CommandContext,
  actor: ActorRef,
  { kind, entry, key }: { readonly kind: RegisterKind; readonly entry: EntryInput; readonly key?: string | undefined },
): Promise<EntryWritten> {
  const repeatable = { route: `create ${kind}`, key, body: entry };
  return registering(ctx, actor, repeatable, kind, (at) => addEntry(at, kind, entry));
}

/** `createEntry` within a transaction of its caller. */
export async function addEntry(at: Registering, kind: RegisterKind, input: EntryInput): Promise<EntryWritten> {
  const { tx, release, now, note } = at;
  const judged = await judgeEntry({ sql: tx, pack: release.pack, kind, before: undefined, input });
  const joined = await joinedEntries(tx, kind, input, judged.values['client']);
  refuseIf([...judged.refusals, ...joined.refusals], refusedCode(kind), { register: kind });
  const uuid = uuidv7();
  const id = await insertEntry(tx, kind, { uuid, values: judged.values, fields: judged.fields, at: now });
  await writeJoined(tx, kind, id, joined.ids);
  await note(`${kind}-created`, subjectOf(kind), kind === 'client' ? String(judged.values['code']) : uuid);
  return { uuid, version: 1 };
}
