import { erasePersonRows } from '../../store/people/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { needPerson } from './change-person.ts';
import { managing } from './manage.ts';

/**
 * Erases who a deactivated person was, for ever: name, addresses, login, credentials, notices, his signatures' name and
 * position, and his name in names of files. Requests and journals keep the number of the person; what people have typed
 * into requests and comments, and the files themselves, stay. Fails with
 * PERSON_NOT_FOUND, FORBIDDEN, and with PERSON_REFUSED while the person is active or owns open requests.
 */
export function erasePerson(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  return managing(ctx, actor, async ({ tx, note }) => {
    const row = await needPerson(tx, uuid);
    const { id, active } = row;
    const open = await tx.all('SELECT id FROM request WHERE assignee_id = ? AND is_open = 1 LIMIT 1', [id]);
    const message = 'deactivate the person first, with hand-over of the open requests';
    const refused = active || open.length > 0;
    refuseIf(refused ? [{ rule: 'person-active', path: '/person', message }] : [], 'PERSON_REFUSED');
    await erasePersonRows(tx, row);
    await note('person-erased', 'person', uuid);
  });
}
