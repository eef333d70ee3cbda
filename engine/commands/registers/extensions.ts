import { ReglamentError } from '../../errors.ts';
import { deleteExtension, findEntry, insertExtension, touchEntry } from '../../store/registers/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import type { EntryWritten } from './create-entry.ts';
import { needEntry, refuseStale } from './entry-errors.ts';
import { daysRefusals, type ExtensionInput } from './part-input.ts';
import { registering } from './registering.ts';

/** A longer warranty as it is bought; `contract` is the uuid of a contract of the same client. */
export interface NewExtension extends ExtensionInput {
  readonly contract?: string | null | undefined;
}

/**
 * Writes down that a longer warranty was bought for a machine, whose version rises. Fails with REGISTER_NOT_FOUND,
 * REGISTER_REFUSED and FORBIDDEN.
 */
export function addExtension(
  ctx: CommandContext,
  actor: ActorRef,
  input: { readonly equipment: string; readonly extension: NewExtension; readonly key?: string | undefined },
): Promise<EntryWritten> {
  const { equipment, extension, key } = input;
  const repeatable = { route: 'extension', key, body: { equipment, extension } };
  return registering(ctx, actor, repeatable, 'equipment', async ({ tx, now, note }) => {
    const row = await needEntry(tx, 'equipment', equipment);
    const { startsOn, untilOn, contract = null } = extension;
    const under = contract === null ? undefined : await findEntry(tx, 'contract', contract);
    const strange = contract !== null && (under === undefined || under.values['client'] !== row.values['client']);
    const unknown = { rule: 'entry-unknown', path: '/contract', message: `this client has no contract "${contract}"` };
    const refusals = [...daysRefusals(startsOn, { name: 'untilOn', day: untilOn }), ...(strange ? [unknown] : [])];
    refuseIf(refusals, 'REGISTER_REFUSED', { register: 'extension' });
    const uuid = await insertExtension(tx, row.id, extension, { contractId: under?.id ?? null, at: now });
    await touchEntry(tx, 'equipment', row.id, now);
    await note('equipment-warranty-extended', 'equipment', row.uuid, { extension: uuid });
    return { uuid, version: row.version + 1 };
  });
}

/** Takes away an extension that was entered by mistake. Fails with REGISTER_NOT_FOUND, SNAPSHOT_STALE and FORBIDDEN. */
export function removeExtension(
  ctx: CommandContext,
  actor: ActorRef,
  input: { readonly equipment: string; readonly extension: string; readonly version?: number | undefined },
): Promise<EntryWritten> {
  const { equipment, extension, version } = input;
  return registering(ctx, actor, { route: 'extension' }, 'equipment', async ({ tx, now, note }) => {
    const row = await needEntry(tx, 'equipment', equipment);
    refuseStale(row, version);
    if (!(await deleteExtension(tx, row.id, extension)))
      throw new ReglamentError('REGISTER_NOT_FOUND', { register: 'extension', entry: extension });
    await touchEntry(tx, 'equipment', row.id, now);
    await note('equipment-warranty-shortened', 'equipment', row.uuid, { extension });
    return { uuid: extension, version: row.version + 1 };
  });
}
