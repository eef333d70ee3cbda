import { seesFromOutside } from '../../../policies/index.ts';
import { findDocument, noteReading } from '../../../store/documents/index.ts';
import { policyActor, readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';

const ASKED = new Set(['issued', 'sent']);

/**
 * Writes down that a person of the client opened a quote that waits for an answer; of everybody else nothing. The caller has
 * looked whether he may read it.
 */
export async function noteOpened(
  ctx: CommandContext,
  actor: ActorRef,
  { uuid, status, validUntil }: { readonly uuid: string; readonly status: string; readonly validUntil: string | null },
): Promise<void> {
  if (validUntil === null || !ASKED.has(status)) return;
  const sql = ctx.store.read;
  const person = await readActing(sql, actor, ctx.now());
  if (!seesFromOutside(policyActor(person))) return;
  const row = await findDocument(sql, uuid);
  if (row === undefined) return;
  await noteReading(sql, row.id, { reader: `person:${person.id}`, personId: person.id }, ctx.now().getTime());
}
