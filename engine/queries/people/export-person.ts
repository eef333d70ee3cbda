import { ReglamentError } from '../../errors.ts';
import { findPersonRow, pageAdminJournal, sessionsOf } from '../../store/people/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { getPerson, personDetail, type PersonDetail } from './get-person.ts';
import { listSubstitutions, listTokens, type SubstitutionView, type TokenView } from './list-sessions.ts';
import { peopleReader } from './people-right.ts';

/**
 * Everything that the engine holds about a person. Secrets are not part of it; texts that are null are told to the person
 * alone: whoever manages people may not for that read every request.
 */
export interface PersonExport {
  readonly person: PersonDetail;
  readonly sessions: readonly {
    readonly agent: string | null;
    readonly address: string | null;
    readonly createdAt: number;
  }[];
  readonly tokens: readonly TokenView[];
  readonly substitutions: readonly SubstitutionView[];
  /** Sign-in providers that know him. */
  readonly identities: readonly { readonly issuer: string; readonly createdAt: number }[];
  readonly filed: readonly RequestName[];
  readonly owned: readonly RequestName[];
  readonly comments: readonly { readonly number: string; readonly body: string | null; readonly createdAt: number }[];
  readonly files: readonly { readonly number: string; readonly name: string | null; readonly createdAt: number }[];
  readonly notices: readonly {
    readonly subject: string | null;
    readonly body: string | null;
    readonly createdAt: number;
  }[];
  readonly changes: readonly { readonly action: string; readonly createdAt: number }[];
}

interface RequestName {
  readonly number: string;
  readonly subject: string | null;
  readonly createdAt: number;
}

const MOST_CHANGES = 1000;

/**
 * All that is held about a person; what he did in requests is told by their journals. Fails with PERSON_NOT_FOUND, and with
 * FORBIDDEN for whoever neither is the person nor manages people.
 */
export async function exportPerson(ctx: QueryContext, viewer: Viewer, uuid: string): Promise<PersonExport> {
  const { row, manages } = await peopleReader(ctx, viewer);
  if (row.uuid !== uuid && !manages) throw new ReglamentError('FORBIDDEN', { action: 'manage people' });
  const person = await findPersonRow(ctx.store.read, uuid);
  if (person === undefined) throw new ReglamentError('PERSON_NOT_FOUND', { person: uuid });
  const himself = row.uuid === uuid;
  const text = (column: string): string => (himself ? column : `NULL AS ${column.split('.').at(-1)}`);
  const { read } = ctx.store;
  const of = <Row>(sql: string): Promise<Row[]> => read.all<Row>(sql, [person.id]);
  const requests = (column: string): Promise<RequestName[]> =>
    of(`SELECT number, ${text('subject')}, created_at AS createdAt FROM request WHERE ${column} = ? ORDER BY id`);
  const sessions = await sessionsOf(read, person.id, { now: 0, seenAfter: 0 });
  const changes = await pageAdminJournal(read, { subjectKind: 'person', subject: uuid }, null, MOST_CHANGES);
  return {
    person: himself ? await personDetail(ctx, uuid) : await getPerson(ctx, viewer, uuid),
    sessions: sessions.map(({ agent, address, createdAt }) =>
      himself ? { agent, address, createdAt } : { agent: null, address: null, createdAt },
    ),
    tokens: await listTokens(ctx, viewer, uuid),
    substitutions: await listSubstitutions(ctx, viewer, uuid),
    identities: await of('SELECT issuer, created_at AS createdAt FROM identity WHERE person_id = ? ORDER BY id'),
    filed: await requests('requester_id'),
    owned: await requests('assignee_id'),
    comments: await of(
      `SELECT r.number, ${text('c.body')}, c.created_at AS createdAt FROM comment c JOIN request r ON r.id = c.request_id
       WHERE c.person_id = ? ORDER BY c.id`,
    ),
    files: await of(
      `SELECT r.number, ${text('e.name')}, e.created_at AS createdAt FROM evidence e JOIN request r ON r.id = e.request_id
       WHERE e.person_id = ? ORDER BY e.id`,
    ),
    notices: await of(
      `SELECT ${text('subject')}, ${text('body')}, created_at AS createdAt FROM notice WHERE person_id = ? ORDER BY id`,
    ),
    changes: changes.map(({ action, at }) => ({ action, createdAt: at })),
  };
}
