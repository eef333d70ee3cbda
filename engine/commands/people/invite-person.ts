import { ReglamentError } from '../../errors.ts';
import { findCredential, findPersonRow, insertPerson, setLogin, setTeams } from '../../store/people/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { addMail, invitationMail, mailLanguage } from './mails.ts';
import { type Managing, managing } from './manage.ts';
import { loginOf, personRefusals } from './person-input.ts';
import { type Link, makeLink } from './tickets.ts';
import { termRefusals, writeTrade } from './trade.ts';

export interface InvitePerson {
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  /** The e-mail address unless given. */
  readonly login?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly roles: readonly string[];
  /** Codes. */
  readonly groups?: readonly string[] | undefined;
  /** Code of the company of a client's person; staff have none. */
  readonly client?: string | null | undefined;
  readonly position?: string | null | undefined;
  /** Codes of terms: what he can do, and where he goes. */
  readonly skills?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
}

export interface Invited {
  readonly uuid: string;
  /** Told this once; also mailed when there is an e-mail address. */
  readonly invitation: Link;
  readonly mailed: boolean;
}

/**
 * Adds a person, active at once, who chooses a password by a one-time link. Whoever manages people may give any role.
 * Fails with PERSON_REFUSED, every reason at once, and FORBIDDEN.
 */
export function invitePerson(ctx: CommandContext, actor: ActorRef, input: InvitePerson): Promise<Invited> {
  return managing(ctx, actor, async (at) => {
    const { tx, roles, now, note } = at;
    const { name, email = null, phone = null, groups = [], client = null, language = null } = input;
    const kind = client === null ? 'staff' : 'client';
    const login = loginOf(input.login, email);
    const wanted = { id: null, kind, name, email, login, roles: input.roles, groups, client } as const;
    const { refusals, place } = await personRefusals(tx, roles, wanted);
    const unknown = await termRefusals(tx, input);
    refuseIf([...refusals, ...unknown], 'PERSON_REFUSED');
    const uuid = uuidv7();
    const person = {
      uuid,
      kind,
      name,
      email,
      phone,
      clientId: place.clientId,
      roles: input.roles,
      active: true,
    } as const;
    const personId = await insertPerson(tx, { ...person, createdAt: now });
    await setLogin(tx, personId, login, language);
    await setTeams(tx, personId, place.teamIds);
    await writeTrade(tx, personId, input);
    await note('person-invited', 'person', uuid, { roles: input.roles, groups, client });
    return { uuid, ...(await invite(ctx, at, { uuid, personId, name, email, language })) };
  });
}

/** Invites somebody again who has not come, or has lost the link. Fails with PERSON_NOT_FOUND and FORBIDDEN. */
export function inviteAgain(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<Invited> {
  return managing(ctx, actor, async (at) => {
    const row = await findPersonRow(at.tx, uuid);
    const credential = row && (await findCredential(at.tx, { personId: row.id }));
    if (row?.active !== true || credential === undefined)
      throw new ReglamentError('PERSON_NOT_FOUND', { person: uuid });
    await at.note('person-invited-again', 'person', uuid);
    const { name, email, id: personId } = row;
    return { uuid, ...(await invite(ctx, at, { uuid, personId, name, email, language: credential.language })) };
  });
}

interface Invitee {
  readonly uuid: string;
  readonly personId: number;
  readonly name: string;
  readonly email: string | null;
  readonly language: string | null;
}

async function invite(
  ctx: CommandContext,
  { tx, actor, now }: Managing,
  { uuid, personId, name, email, language }: Invitee,
): Promise<Omit<Invited, 'uuid'>> {
  const invitation = await makeLink(ctx, tx, 'invitation', { personId, createdBy: actor.id });
  if (email !== null) {
    const mail = { to: email, ...invitationMail(invitation.url, name), language: mailLanguage(language) };
    await addMail(tx, uuid, mail, now);
  }
  return { invitation, mailed: email !== null };
}
