import { printedLink } from '../../../store/documents/index.ts';
import type { CommandContext } from '../../context.ts';
import { doorOf } from '../../people/door-settings.ts';
import type { LockedDocument } from '../change-document.ts';
import type { OwnParts } from '../data/build-data.ts';
import { approveUrl, giveLink } from './link-code.ts';

type Data = Readonly<Record<string, unknown>>;
type Approve = NonNullable<OwnParts['approve']>;

/**
 * What the paper of a quote tells of its link: until when it holds, and its address as far as everybody may know it. The code
 * is no part of it: what is frozen is read by more people than may answer. Null where the paper has none: nobody
 * has to answer, its last day is over, or nobody reaches this address.
 */
export function linkToPrint({ ctx, now }: Pick<LockedDocument, 'ctx' | 'now'>, until: string | null): Approve | null {
  const isOver = until === null || now.toISOString().slice(0, 10) > until;
  return isOver || doorOf(ctx).configured !== true ? null : { url: approveUrl(ctx), until };
}

/** Makes the link that stands on the paper, where the form prints one. */
export async function printLink(
  { ctx, tx, row, actor, now }: Pick<LockedDocument, 'ctx' | 'tx' | 'row' | 'actor' | 'now'>,
  data: Data,
  { until }: Approve,
): Promise<void> {
  if (toldOf(data) === undefined) return;
  await giveLink(ctx, tx, row, { expiresOn: until, by: actor.id, at: now.getTime(), printed: true });
}

/** What was frozen, with the code at the end of the address: for the paper itself. */
export async function withLink(ctx: CommandContext, documentId: number, data: Data): Promise<Data> {
  const told = toldOf(data);
  if (told === undefined) return data;
  const link = await printedLink(ctx.store.read, documentId);
  if (link === undefined) return withoutLink(data);
  return { ...data, approve: { ...told, url: `${told.url}${ctx.store.sealer.open(link.codeSealed)}` } };
}

/** What was frozen, as a paper without a link tells it. */
export function withoutLink(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'approve'));
}

function toldOf({ approve }: Data): { readonly url: string } | undefined {
  const told = approve as { readonly url?: unknown } | undefined;
  return typeof told?.url === 'string' ? { ...told, url: told.url } : undefined;
}
