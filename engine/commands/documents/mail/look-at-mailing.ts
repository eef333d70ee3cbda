import {
  clientsOfDocuments,
  countMails,
  findMailing,
  type Gap,
  type KeptReason,
  type MailingState,
  pageUnsent,
  type UnsentItem,
} from '../../../store/batches/index.ts';
import { mailAddresses, mailsOf, readDocuments } from '../../../store/documents/index.ts';
import { placeholders } from '../../../store/placeholders.ts';
import { readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { doorOf } from '../../people/door-settings.ts';
import { batchOf } from '../batches/batch-of.ts';
import { usualRecipients } from './recipients.ts';

/** How a batch stands with the mail, before it is mailed and while it is. */
export interface MailingView {
  /** Null: never ordered. */
  readonly state: MailingState | null;
  readonly at: number | null;
  readonly endedAt: number | null;
  /** Why it stopped. */
  readonly reason: KeptReason | null;
  /** No mail server is configured. */
  readonly off: boolean;
  readonly counts: {
    /** That hold. */
    readonly documents: number;
    /** That would be ordered now. */
    readonly ready: number;
    readonly queued: number;
    readonly sent: number;
    readonly failed: number;
    /** Of those that did not go out: whom nobody could be mailed. */
    readonly addressless: number;
    /** On their way or ready, and their PDF is still to be made: they wait for it. */
    readonly unrendered: number;
  };
  /** The first of those that cannot go out, or did not. */
  readonly problems: readonly {
    readonly document: { readonly uuid: string; readonly number: string | null };
    readonly client: { readonly uuid: string; readonly name: string; readonly code: string } | null;
    readonly gaps: readonly Gap[];
  }[];
}

const AT_A_TIME = 100;
const MOST_PROBLEMS = 100;

/** How this batch stands with the mail, for who may mail it. Fails with BATCH_NOT_FOUND, BATCH_REFUSED. */
export async function lookAtMailing(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<MailingView> {
  const sql = ctx.store.read;
  const { roles } = await ctx.catalog.current();
  const batch = await batchOf(sql, roles, await readActing(sql, actor, ctx.now()), uuid, 'mailed');
  const mailing = await findMailing(sql, batch.id);
  const standings = await countMails(sql, batch.id);
  const count = (...of: readonly string[]): number =>
    standings.filter(({ standing }) => of.includes(standing)).reduce((all, each) => all + each.count, 0);
  const runs = mailing?.state === 'running';
  // While it runs, each look would read all addresses anew.
  const { addressless, problems } = runs ? { addressless: 0, problems: [] } : await lookThrough(ctx, batch.id);
  const open = standings.filter(({ standing }) => standing !== 'sent');
  return {
    state: mailing?.state ?? null,
    at: mailing?.at ?? null,
    endedAt: mailing?.endedAt ?? null,
    reason: mailing?.reason ?? null,
    off: doorOf(ctx).mail !== true,
    counts: {
      documents: count('fresh', 'queued', 'sent', 'failed'),
      ready: count('fresh', 'failed') - addressless,
      queued: count('queued'),
      sent: count('sent'),
      failed: count('failed'),
      addressless,
      unrendered: open.reduce((all, each) => all + each.unrendered, 0),
    },
    problems,
  };
}

type Problem = MailingView['problems'][number];

async function lookThrough(
  ctx: CommandContext,
  batchId: number,
): Promise<{ readonly addressless: number; readonly problems: readonly Problem[] }> {
  const sql = ctx.store.read;
  const problems: Problem[] = [];
  let addressless = 0;
  let after = 0;
  for (;;) {
    const items = await pageUnsent(sql, batchId, { after, limit: AT_A_TIME });
    const last = items.at(-1);
    if (last === undefined) return { addressless, problems };
    after = last.position;
    const found = await problemsOf(ctx, items);
    addressless += found.filter(({ gaps }) => gaps[0]?.rule.startsWith('mail-no-address')).length;
    problems.push(...found.slice(0, MOST_PROBLEMS - problems.length));
  }
}

async function problemsOf(ctx: CommandContext, items: readonly UnsentItem[]): Promise<Problem[]> {
  const sql = ctx.store.read;
  const ids = items.map(({ documentId }) => documentId);
  const rows = new Map(
    (await readDocuments(sql, `d.id IN (${placeholders(ids.length)})`, ids)).map((row) => [row.id, row]),
  );
  const addresses = Map.groupBy(await mailAddresses(sql, ids), ({ documentId }) => documentId);
  const mails = Map.groupBy(await mailsOf(sql, ids), ({ documentId }) => documentId);
  const clients = await clientsOfDocuments(sql, ids);
  return items.flatMap(({ documentId, document, number, gaps: kept }) => {
    const row = rows.get(documentId);
    const client = clients.get(documentId) ?? null;
    if (row === undefined) return [];
    const gaps: Gap[] = [];
    if (usualRecipients(row, addresses.get(documentId) ?? []).length === 0) {
      const name = client?.name ?? '';
      const message = `nobody of the client has a mail address: enter that of "${name}"`;
      const place = client === null ? null : ({ kind: 'client', id: client.uuid, path: 'email' } as const);
      gaps.push({ rule: `mail-no-address:${name}`, path: '/recipients', message, place });
    }
    gaps.push(...kept.filter(({ rule }) => !rule.startsWith('mail-no-address')));
    const failed = mails.get(documentId)?.at(-1);
    if (failed?.state === 'failed') {
      const message = failed.failure ?? 'the letter did not go out';
      gaps.push({
        rule: `mail-failed:${message}`,
        path: '',
        message: `the letter did not go out: ${message}`,
        place: null,
      });
    }
    return gaps.length === 0 ? [] : [{ document: { uuid: document, number }, client, gaps }];
  });
}
