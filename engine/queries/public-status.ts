import { createHash, timingSafeEqual } from 'node:crypto';
import { ReglamentError } from '../errors.ts';
import { publicComments, publicRequest, stagesOf } from '../store/bindings/index.ts';
import type { QueryContext } from './context.ts';
import { packNames, type Titled, titled } from './titles.ts';

/** What somebody without a log-in is told of the one request whose secret he has: nothing inner, and no names. */
export interface PublicStatus {
  readonly number: string;
  readonly type: Titled;
  readonly subject: string;
  readonly stage: Titled | null;
  readonly createdAt: number;
  readonly dueAt: number | null;
  readonly endedAt: number | null;
  /** Through which it went, the oldest first. */
  readonly stages: readonly { readonly stage: Titled; readonly sinceAt: number }[];
  /** What both sides said openly, the newest first: what is asked, and what was answered. */
  readonly comments: readonly {
    readonly side: 'client' | 'company';
    readonly body: string;
    readonly createdAt: number;
  }[];
}

const MOST_STAGES = 50;
const MOST_COMMENTS = 20;
const MENTION = /@\[[0-9a-f-]{36}\]/gi;

/**
 * The public state of a request. Fails with REQUEST_NOT_FOUND, in the same way and after the same comparison whether there
 * is no such number or the secret is another's.
 */
export async function publicStatus(
  ctx: QueryContext,
  { number, secret }: { readonly number: string; readonly secret: string },
): Promise<PublicStatus> {
  const { pack } = await ctx.catalog.current();
  const sql = ctx.store.read;
  const row = await publicRequest(sql, number.trim());
  // One that does not exist, or has no secret, is compared as well: it takes as long.
  const same = timingSafeEqual(hashOf(secret.trim().toLowerCase()), hashOf(row?.secret ?? ''));
  if (row === undefined || row.secret === null || !same)
    throw new ReglamentError('REQUEST_NOT_FOUND', { request: number });
  const names = packNames(pack);
  const history = await stagesOf(sql, row.id);
  const changes = history.filter(({ stage }, at) => stage !== null && stage !== (history[at - 1]?.stage ?? null));
  const comments = await publicComments(sql, row.id, MOST_COMMENTS);
  return {
    number: row.number,
    type: titled(names, 'request-type', row.type),
    subject: row.subject,
    stage: row.stage === null ? null : titled(names, 'stage', row.stage),
    createdAt: row.createdAt,
    dueAt: row.dueAt,
    endedAt: row.endedAt,
    stages: changes
      .slice(-MOST_STAGES)
      .map(({ stage, at }) => ({ stage: titled(names, 'stage', stage ?? ''), sinceAt: at })),
    comments: comments.map(({ body, createdAt, kind }) => ({
      side: kind === 'client' ? 'client' : 'company',
      body: body.replaceAll(MENTION, '@…'),
      createdAt,
    })),
  };
}

/** Of one length, whatever was sent. */
function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
