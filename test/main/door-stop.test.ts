import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { connectLive, type LiveClient } from '../../ui/live/index.ts';
import { type Door, openDoor } from '../support/door.ts';
import { onEachDatabase } from '../support/world.ts';
import { WORKSHOP } from '../support/world-pack.ts';

const CALLERS = 8;
const ESTIMATE = { event: 'estimate', fields: { price: 9000 } };
const BODY = { type: 'repair', subject: 'A flat tyre', fields: { note: 'flat' } };
/** Answers within 10 s, then the rest; nothing here takes that long. */
const ENDS_WITHIN_MS = 15_000;

onEachDatabase('a server that is replaced by the next one', (database) => {
  let door: Door;
  let client: LiveClient | undefined;

  beforeEach(async () => {
    door = await openDoor({ database, pack: WORKSHOP, role: 'desk' });
  });
  afterEach(async () => {
    client?.close();
    await door.end();
  });

  const until = async (holds: () => boolean, what: string): Promise<void> => {
    for (const late = performance.now() + 20_000; !holds(); await pause(10))
      if (performance.now() > late) throw new Error(`not in time: ${what}`);
  };

  it('answers each call whole or does nothing; live clients connect to the next one and read anew', async () => {
    const first = door.start();
    await first.running;
    const headers = { 'idempotency-key': randomUUID() };
    const shown = await door.call('POST', '/requests', BODY, headers);
    const answers = [shown];
    client = connectLive({ url: door.url, token: door.token, longestPause: 100 });
    const read = versionsSeenBy(client, shown.body.uuid);
    const states: string[] = [];
    client.onState((state) => states.push(state));
    await until(() => client?.state === 'connected', 'connected');
    let refused = 0;
    // Connections are kept alive and used again, as by any client.
    const caller = async (): Promise<void> => {
      for (let uuid = ''; ; ) {
        const path = uuid === '' ? '/requests' : `/requests/${uuid}/events`;
        const body = uuid === '' ? BODY : ESTIMATE;
        const answer = await door
          .call('POST', path, body, { 'idempotency-key': randomUUID() })
          .catch(() => void (refused += 1));
        if (answer === undefined) return;
        answers.push(answer);
        uuid = uuid === '' ? answer.body.uuid : '';
      }
    };
    const calling = Promise.all(Array.from({ length: CALLERS }, caller));
    await until(() => answers.length >= 60, '60 answers');
    const from = performance.now();
    expect(await first.stop('SIGTERM'), first.output()).to.equal(0);
    expect(performance.now() - from).to.be.below(ENDS_WITHIN_MS);
    await calling;
    expect(first.output()).to.contain('Stopped.');
    expect(refused).to.equal(CALLERS);
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([201, 200]));
    expect(await journal()).to.have.members(answers.map(({ body }) => `${body.uuid} ${body.version}`));

    const second = door.start();
    await second.running;
    expect((await door.call('POST', '/requests', BODY, headers)).text).to.equal(shown.text);
    expect((await door.call('POST', `/requests/${shown.body.uuid}/events`, ESTIMATE)).status).to.equal(200);
    await until(() => read.at(-1) === 2, 'the second version');
    expect(states.slice(0, 3)).to.deep.equal(['connected', 'connecting', 'connected']);
    client.close();
    expect(await second.stop('SIGTERM'), second.output()).to.equal(0);
  });

  /** What the client has been shown of a request, each time that it read it. */
  function versionsSeenBy(live: LiveClient, uuid: string): number[] {
    const versions: number[] = [];
    live.followRequest(uuid, 1, async () => {
      const { body } = await door.call('GET', `/requests/${uuid}`);
      versions.push(body.version);
      return body.version;
    });
    return versions;
  }

  /** `uuid seq` of each entry. */
  function journal(): Promise<string[]> {
    return door.look(async ({ read }) => {
      const rows = await read.all<{ uuid: string; seq: number }>(
        'SELECT r.uuid, j.seq FROM journal j JOIN request r ON r.id = j.request_id',
      );
      return rows.map(({ uuid, seq }) => `${uuid} ${seq}`);
    });
  }
});
