import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Answered } from '../../../engine/http/operation/operation.ts';
import { type Desk, openDesk } from '../../queries/desk.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { type Calling, calling } from '../calling.ts';
import { type Served, serve } from '../served.ts';

describe('what was to be done is counted', () => {
  const seen: Answered[] = [];
  let here: Desk;
  let http: Served;
  let desk: Calling;
  let request: string;

  before(async () => {
    here = await openDesk('sqlite');
    const answered = (answer: Answered): void => void seen.push(answer);
    const figures = async () => ({ type: 'text/plain', text: '' });
    http = await serve(here.world.ctx, { operation: { ready: async () => [], figures, answered } });
    desk = calling(http.url, await sessionFor(here.world, here.desk));
    request = (await here.file('counted')).uuid;
  });
  after(async () => {
    await http.close();
    await here.world.close();
  });
  beforeEach(() => void seen.splice(0));

  /** An answer is counted when its connection has it, which the caller may see first. */
  const counted = async (wanted: number): Promise<(readonly [string | null, number])[]> => {
    while (seen.length < wanted) await pause(5);
    return seen.map(({ command, status }) => [command, status]);
  };

  it('by the name of its operation, with what it was answered', async () => {
    await desk.send('POST', `/requests/${request}/comments`, { body: 'hello', isPublic: true });
    await desk.send('POST', `/requests/${request}/events`, { event: 'finish' });
    expect(await counted(2)).to.have.deep.members([
      ['addComment', 201],
      ['sendEvent', 409],
    ]);
  });

  it('and what only reads is not, nor who is refused at the door, nor what there is no route for', async () => {
    await desk.get(`/requests/${request}`);
    await calling(http.url, {}).send('POST', `/requests/${request}/events`, { event: 'accept' });
    await desk.send('POST', '/nowhere', {});
    expect(await counted(3)).to.have.deep.members([
      [null, 200],
      [null, 401],
      [null, 404],
    ]);
  });
});
