import { ReglamentError } from '../../errors.ts';
import type { Refusal } from '../../run/index.ts';
import { appendAdminJournal, insertToken, newSecret, revokeToken, tokensOf } from '../../store/people/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { needPerson } from './change-person.ts';
import { managing } from './manage.ts';

const SCOPES = ['read', 'write', 'definitions', 'people', 'operation'];
const MOST_TOKENS = 50;
/** What stands before each secret, so that people and scanners recognise a leaked one. */
const PREFIX = 'rgl_';

export interface CreateToken {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Instant from which it is worth nothing; null: it lasts until it is revoked. */
  readonly expiresAt: number | null;
}

/**
 * Makes an API token that may do, within its scopes, what its person may. The secret is told this once. Fails with
 * TOKEN_REFUSED.
 */
export async function createToken(
  ctx: CommandContext,
  actor: ActorRef,
  { name, scopes, expiresAt }: CreateToken,
): Promise<{ readonly uuid: string; readonly secret: string }> {
  return ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor);
    const now = ctx.now().getTime();
    const live = (await tokensOf(tx, person.id)).filter(
      (token) => token.revokedAt === null && (token.expiresAt === null || token.expiresAt > now),
    );
    const refusals: Refusal[] = [];
    const refuse = (rule: string, path: string, message: string): void => void refusals.push({ rule, path, message });
    if (name.trim() === '') refuse('name-missing', '/name', 'a token has a name');
    if (scopes.length === 0) refuse('scope-missing', '/scopes', 'a token has a scope');
    const strange = scopes.filter((scope) => !SCOPES.includes(scope));
    if (strange.length > 0) refuse('scope-unknown', '/scopes', `there is no scope "${strange.join('", "')}"`);
    if (expiresAt !== null && expiresAt <= now) refuse('instant-past', '/expiresAt', 'this instant has passed');
    if (live.length >= MOST_TOKENS) refuse('too-many', '', `a person has at most ${MOST_TOKENS} tokens; revoke one`);
    refuseIf(refusals, 'TOKEN_REFUSED');
    const { secret, hash } = newSecret(PREFIX);
    const uuid = uuidv7();
    const wanted = [...new Set(scopes)];
    const token = { uuid, hash, personId: person.id, name, scopes: wanted, createdAt: now, createdBy: person.id };
    await insertToken(tx, { ...token, expiresAt });
    const details = { person: person.uuid, scopes: wanted };
    const entry = {
      at: now,
      actorId: person.id,
      action: 'token-created',
      subjectKind: 'token',
      subject: uuid,
    } as const;
    await appendAdminJournal(tx, { ...entry, details });
    return { uuid, secret };
  });
}

/** Ends an API token of one's own. Fails with TOKEN_NOT_FOUND. */
export async function revokeOwnToken(ctx: CommandContext, actor: ActorRef, token: string): Promise<void> {
  await ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor);
    const at = ctx.now().getTime();
    if (!(await revokeToken(tx, person.id, token, at))) throw new ReglamentError('TOKEN_NOT_FOUND');
    const entry = { at, actorId: person.id, action: 'token-revoked', subjectKind: 'token', subject: token } as const;
    await appendAdminJournal(tx, { ...entry, details: { person: person.uuid } });
  });
}

/** Ends an API token of another person. Fails with TOKEN_NOT_FOUND, PERSON_NOT_FOUND and FORBIDDEN. */
export function revokeTokenOf(
  ctx: CommandContext,
  actor: ActorRef,
  { person, token }: { readonly person: string; readonly token: string },
): Promise<void> {
  return managing(ctx, actor, async ({ tx, now, note }) => {
    const { id, uuid } = await needPerson(tx, person);
    if (!(await revokeToken(tx, id, token, now))) throw new ReglamentError('TOKEN_NOT_FOUND');
    await note('token-revoked', 'token', token, { person: uuid });
  });
}
