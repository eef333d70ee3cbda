import { seesFromOutside } from '../../policies/index.ts';
import { type DocumentRow, noteOpenings, noteReading, type OpeningWay } from '../../store/documents/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import { policyActor } from '../acting.ts';
import type { CommandContext } from '../context.ts';

type Opened = Pick<DocumentRow, 'id'>;

/** Writes down that a person opens the papers of these documents, before he is given them. */
export async function notePapers(
  ctx: CommandContext,
  person: ActorRow,
  papers: readonly Opened[],
  way: OpeningWay,
): Promise<void> {
  const outside = seesFromOutside(policyActor(person));
  await note(ctx, papers, { opener: `person:${person.id}`, personId: person.id, outside, way });
}

/** The same of whoever has the link of a quote. */
export async function noteLinkedPaper(ctx: CommandContext, paper: Opened, linkId: number): Promise<void> {
  await note(ctx, [paper], { opener: `link:${linkId}`, personId: null, outside: true, way: 'link' });
}

interface Opener {
  readonly opener: string;
  readonly personId: number | null;
  readonly outside: boolean;
  readonly way: OpeningWay;
}

async function note(ctx: CommandContext, papers: readonly Opened[], by: Opener): Promise<void> {
  const sql = ctx.store.read;
  const at = ctx.now().getTime();
  const ids = papers.map(({ id }) => id);
  await noteOpenings(sql, ids, { ...by, at });
  if (by.outside) {
    // That the other side has seen it, and when first, stays when single openings are forgotten.
    for (const id of ids) await noteReading(sql, id, { reader: by.opener, personId: by.personId }, at);
  }
  ctx.opened?.(by.way, ids.length);
}
