import { ReglamentError } from '../../errors.ts';
import {
  endTickets,
  findCredential,
  findPersonRow,
  type PersonRow,
  setLanguage,
  setLogin,
  setTeams,
  teamsOfPerson,
  updatePerson,
} from '../../store/people/index.ts';
import type { Sql } from '../../store/store.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import type { InvitePerson } from './invite-person.ts';
import { managing, refuseWithoutManager } from './manage.ts';
import { loginOf, personRefusals } from './person-input.ts';
import { termRefusals, writeTrade } from './trade.ts';

/** What is not given stays as it is; null takes it away. */
export interface ChangePerson extends Partial<InvitePerson> {
  readonly person: string;
}

/**
 * Changes what is known of a person, active or not, and what he may; another mail address makes links that he was sent
 * worth nothing. Fails with PERSON_NOT_FOUND, PERSON_REFUSED (every reason at once), PEOPLE_LAST_MANAGER and FORBIDDEN.
 */
export function changePerson(ctx: CommandContext, actor: ActorRef, input: ChangePerson): Promise<void> {
  return managing(ctx, actor, async ({ tx, roles, now, note }) => {
    const row = await needPerson(tx, input.person);
    const credential = await findCredential(tx, { personId: row.id });
    const before = { groups: await teamsOfPerson(tx, row.id), client: await clientCode(tx, row.clientId) };
    const kind = row.kind === 'client' ? 'client' : 'staff';
    const wanted = {
      name: input.name ?? row.name,
      email: input.email === undefined ? row.email : input.email,
      phone: input.phone === undefined ? row.phone : input.phone,
      roles: input.roles ?? row.roles,
      groups: input.groups ?? before.groups,
      client: input.client === undefined ? before.client : input.client,
    };
    const asked = input.login ?? credential?.login;
    const login = asked === undefined && wanted.email === null ? null : loginOf(asked, wanted.email);
    const { refusals, place } = await personRefusals(tx, roles, {
      ...wanted,
      ...({ id: row.id, kind, login } as const),
      // A role that he has and the release has not any more is no reason to refuse him another name.
      roles: wanted.roles.filter((role) => !row.roles.includes(role)),
    });
    refuseIf([...refusals, ...(await termRefusals(tx, input))], 'PERSON_REFUSED');
    const { name, email, phone } = wanted;
    await updatePerson(tx, { ...row, name, email, phone, roles: wanted.roles, clientId: place.clientId });
    const language = input.language === undefined ? (credential?.language ?? null) : input.language;
    if (login !== null) await setLogin(tx, row.id, login, language);
    // What lies in a mailbox that is his no more opens nothing.
    if (email !== row.email) await endTickets(tx, row.id, ['invitation', 'reset'], now);
    if (!same(wanted.groups, before.groups)) await setTeams(tx, row.id, place.teamIds);
    const trade = await writeTrade(tx, row.id, input);
    if (!same(wanted.roles, row.roles)) {
      await refuseWithoutManager({ tx, roles });
      await note('roles-changed', 'person', row.uuid, { from: row.roles, to: wanted.roles });
    }
    if (!same(wanted.groups, before.groups))
      await note('groups-changed', 'person', row.uuid, { from: before.groups, to: wanted.groups });
    if (wanted.client !== before.client)
      await note('client-changed', 'person', row.uuid, { from: before.client, to: wanted.client });
    // Which words were changed, not the words: they are the person's, who may be erased.
    const words = { name: name !== row.name, email: email !== row.email, phone: phone !== row.phone };
    const changed = { ...words, login: login !== (credential?.login ?? null) };
    const names = Object.entries(changed)
      .flatMap(([of, differs]) => (differs ? [of] : []))
      .concat(trade);
    if (names.length > 0) await note('person-changed', 'person', row.uuid, { changed: names });
  });
}

/** Changes what everybody may change of himself: how he is reached and in which language. */
export async function changeMe(
  ctx: CommandContext,
  actor: ActorRef,
  input: { readonly phone?: string | null | undefined; readonly language?: string | null | undefined },
): Promise<void> {
  await ctx.store.transaction(async (tx) => {
    const { uuid, id } = await readActing(tx, actor);
    if (input.phone !== undefined) await updatePerson(tx, { ...(await needPerson(tx, uuid)), phone: input.phone });
    if (input.language !== undefined) await setLanguage(tx, id, input.language);
  });
}

/** The person with this uuid, active or not. Fails with PERSON_NOT_FOUND. */
export async function needPerson(sql: Sql, uuid: string): Promise<PersonRow> {
  const row = await findPersonRow(sql, uuid);
  if (row === undefined) throw new ReglamentError('PERSON_NOT_FOUND', { person: uuid });
  return row;
}

async function clientCode(sql: Sql, id: number | null): Promise<string | null> {
  const [row] = await sql.all<{ code: string }>('SELECT code FROM client WHERE id = ?', [id]);
  return row?.code ?? null;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
