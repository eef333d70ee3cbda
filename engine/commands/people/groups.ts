import { ReglamentError } from '../../errors.ts';
import type { Title } from '../../language/index.ts';
import type { Refusal } from '../../run/index.ts';
import { readPersons, teamIdsOf } from '../../store/people/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { managing } from './manage.ts';

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const CODE_MESSAGE = 'a code has small letters a to z, digits and hyphens, at most 64';

/** Makes a group. Its code is for ever: definitions name it. Fails with GROUP_REFUSED and FORBIDDEN. */
export function createGroup(
  ctx: CommandContext,
  actor: ActorRef,
  { code, title }: { readonly code: string; readonly title: Title },
): Promise<void> {
  return managing(ctx, actor, async ({ tx, now, note }) => {
    const taken = (await teamIdsOf(tx, [code])).has(code);
    refuseIf([...codeRefusals(code, taken), ...titleRefusals(title)], 'GROUP_REFUSED');
    const insert = 'INSERT INTO team (uuid, code, title, created_at) VALUES (?, ?, ?, ?)';
    await tx.run(insert, [uuidv7(), code, JSON.stringify(title), now]);
    await note('group-created', 'group', code);
  });
}

/** Calls a group otherwise. Fails with GROUP_NOT_FOUND, GROUP_REFUSED and FORBIDDEN. */
export function renameGroup(
  ctx: CommandContext,
  actor: ActorRef,
  { code, title }: { readonly code: string; readonly title: Title },
): Promise<void> {
  return managing(ctx, actor, async ({ tx, note }) => {
    refuseIf(titleRefusals(title), 'GROUP_REFUSED');
    const { changes } = await tx.run('UPDATE team SET title = ? WHERE code = ?', [JSON.stringify(title), code]);
    if (changes === 0) throw new ReglamentError('GROUP_NOT_FOUND', { group: code });
    await note('group-renamed', 'group', code);
  });
}

/**
 * Puts exactly these people, by uuid, into a group. Fails with GROUP_NOT_FOUND, with GROUP_REFUSED for whoever is no active
 * employee, and FORBIDDEN.
 */
export function setGroupMembers(
  ctx: CommandContext,
  actor: ActorRef,
  { code, people }: { readonly code: string; readonly people: readonly string[] },
): Promise<void> {
  return managing(ctx, actor, async ({ tx, note }) => {
    const teamId = (await teamIdsOf(tx, [code])).get(code);
    if (teamId === undefined) throw new ReglamentError('GROUP_NOT_FOUND', { group: code });
    const wanted = [...new Set(people)];
    const marks = wanted.map(() => '?').join(', ');
    const rows = wanted.length === 0 ? [] : await readPersons(tx, `p.uuid IN (${marks})`, wanted);
    const good = new Set(rows.filter(({ active, kind }) => active && kind === 'staff').map(({ uuid }) => uuid));
    const refusals = wanted
      .filter((uuid) => !good.has(uuid))
      .map((uuid) => ({ rule: 'person-unknown', path: '/people', message: `"${uuid}" is no active employee` }));
    refuseIf(refusals, 'GROUP_REFUSED');
    const before = await readPersons(tx, 'p.id IN (SELECT m.person_id FROM membership m WHERE m.team_id = ?)', [
      teamId,
    ]);
    await tx.run('DELETE FROM membership WHERE team_id = ?', [teamId]);
    for (const { id } of rows) await tx.run('INSERT INTO membership (team_id, person_id) VALUES (?, ?)', [teamId, id]);
    const had = new Set(before.map(({ uuid }) => uuid));
    const added = wanted.filter((uuid) => !had.has(uuid));
    const removed = [...had].filter((uuid) => !good.has(uuid));
    if (added.length + removed.length > 0) await note('members-changed', 'group', code, { added, removed });
  });
}

function codeRefusals(code: string, taken: boolean): Refusal[] {
  if (taken) return [{ rule: 'code-taken', path: '/code', message: `the code "${code}" is taken` }];
  return CODE.test(code) ? [] : [{ rule: 'code-invalid', path: '/code', message: CODE_MESSAGE }];
}

function titleRefusals(title: Title): Refusal[] {
  const said = Object.values(title).some((text) => text !== undefined && text.trim() !== '');
  return said ? [] : [{ rule: 'title-missing', path: '/title', message: 'a group has a title in some language' }];
}
