import { ReglamentError } from '../../errors.ts';
import { findPersonRow, sessionsOf, substitutionsOf, tokensOf } from '../../store/people/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { readViewer } from '../read-viewer.ts';
import { needPeopleReader, peopleReader } from './people-right.ts';

const IDLE_MS = 12 * 3_600_000;

export interface SessionView {
  readonly uuid: string;
  /** What the browser calls itself, and from where it came. */
  readonly agent: string;
  readonly address: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
}

/** One's own sessions that still live, the one seen last first. */
export async function listSessions(ctx: QueryContext, viewer: Viewer): Promise<SessionView[]> {
  const { row } = await readViewer(ctx, viewer);
  const now = ctx.now().getTime();
  const rows = await sessionsOf(ctx.store.read, row.id, { now, seenAfter: now - IDLE_MS });
  return rows.map(({ uuid, agent, address, createdAt, seenAt, expiresAt }) => ({
    uuid,
    agent,
    address,
    createdAt,
    seenAt,
    expiresAt,
  }));
}

export interface TokenView {
  readonly uuid: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: number;
  readonly seenAt: number | null;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

/**
 * API tokens, also those that have ended, the newest first: one's own, or those of `person` for whoever may read people.
 * Fails with FORBIDDEN and PERSON_NOT_FOUND.
 */
export async function listTokens(ctx: QueryContext, viewer: Viewer, person?: string): Promise<TokenView[]> {
  const { row } = await readViewer(ctx, viewer);
  let personId = row.id;
  if (person !== undefined && person !== row.uuid) {
    await needPeopleReader(ctx, viewer);
    const found = await findPersonRow(ctx.store.read, person);
    if (found === undefined) throw new ReglamentError('PERSON_NOT_FOUND', { person });
    personId = found.id;
  }
  return (await tokensOf(ctx.store.read, personId)).map(
    ({ uuid, name, scopes, createdAt, seenAt, expiresAt, revokedAt }) => ({
      uuid,
      name,
      scopes,
      createdAt,
      seenAt,
      expiresAt,
      revokedAt,
    }),
  );
}

export interface SubstitutionView {
  readonly uuid: string;
  readonly absent: PersonView | null;
  readonly deputy: PersonView | null;
  readonly fromAt: number;
  readonly untilAt: number;
}

/**
 * Substitutions that have not ended, in which one is absent or the deputy, or in which `person` is for whoever may read
 * people. Fails with FORBIDDEN and PERSON_NOT_FOUND.
 */
export async function listSubstitutions(
  ctx: QueryContext,
  viewer: Viewer,
  person?: string,
): Promise<SubstitutionView[]> {
  const { row, reads } = await peopleReader(ctx, viewer);
  let personId = row.id;
  if (person !== undefined && person !== row.uuid) {
    if (reads !== 'all') throw new ReglamentError('FORBIDDEN', { action: 'read what is kept of people' });
    const found = await findPersonRow(ctx.store.read, person);
    if (found === undefined) throw new ReglamentError('PERSON_NOT_FOUND', { person });
    personId = found.id;
  }
  const rows = await substitutionsOf(ctx.store.read, personId, ctx.now().getTime());
  const people = await peopleBy(
    ctx.store.read,
    'id',
    rows.flatMap(({ absentId, deputyId }) => [absentId, deputyId]),
  );
  return rows.map(({ uuid, absentId, deputyId, fromAt, untilAt }) => ({
    uuid,
    absent: people.get(absentId) ?? null,
    deputy: people.get(deputyId) ?? null,
    fromAt,
    untilAt,
  }));
}
