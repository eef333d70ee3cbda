import * as fc from 'fast-check';
import { canaries, leaks } from '../access/canaries.ts';
import type { Member } from '../access/people.ts';
import { openRichWorld, type RichWorld } from '../access/rich-world.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { type HostileCall, hostileCalls } from './calls.ts';
import type { Known } from './good-values.ts';
import { breaksSchema, fault, Watch } from './judge.ts';
import { type Operation, operationsOf } from './operations.ts';
import { Sender } from './send.ts';

/** Operations that hash a password, or prove a whole pack. */
export const SLOW: ReadonlySet<string> = new Set([
  'logIn',
  'changePassword',
  'endSecondFactor',
  'redeemLink',
  'setUp',
  'checkDrafts',
  'tryScenarios',
  'replayOnDrafts',
  'publish',
  'rollBack',
  'installPack',
  'exportPack',
]);

/** A rich world that is called with whatever the description of its interface allows, and does not. */
export interface Siege {
  readonly operations: readonly Operation[];
  readonly sender: Sender;
  readonly here: RichWorld;
  /** Calls one operation so many times; fails at the first call that is not answered as it must be. */
  besiege(operation: Operation, times: number): Promise<void>;
  close(): Promise<void>;
}

export async function openSiege(who: Member = 'service-manager'): Promise<Siege> {
  const here = await openRichWorld();
  const { body: document } = await here.as.nobody.get('/openapi.json');
  const operations = operationsOf(document);
  // Whoever may most is refused least by rights, and most by what he sends.
  const sender = new Sender(here.http.url, await sessionFor(here.world, here.people[who]));
  const kept = canaries(here);
  const watch = await Watch.over(here.world);
  const known = knownIn(here);
  const attempt = async (operation: Operation, call: HostileCall): Promise<void> => {
    const answer = await sender.send(call);
    const wrong = fault(answer);
    const changed = await watch.changes();
    if (wrong !== undefined) throw new Error(wrong);
    const leaked = leaks(kept, who, `${JSON.stringify(answer.headers)} ${answer.body}`);
    // What he has sent himself he knows.
    const told = leaked.filter((text) => !sentIn(call, text));
    if (told.length > 0) throw new Error(`was told ${told.join(', ')}`);
    const good = answer.status < 400;
    if (good && breaksSchema(operation, call)) throw new Error(`took what its schema forbids: ${answer.status}`);
    if (!good && changed.length > 0) throw new Error(`was refused and has changed ${changed.join(', ')}`);
  };
  return {
    operations,
    sender,
    here,
    besiege: (operation, times) =>
      fc.assert(
        fc.asyncProperty(hostileCalls(operation, known), (call) => attempt(operation, call)),
        { numRuns: times },
      ),
    async close() {
      sender.close();
      await here.close();
    },
  };
}

function sentIn({ path, body }: HostileCall, text: string): boolean {
  return path.includes(text) || (typeof body === 'string' && body.includes(text));
}

/** Ids of every kind, each to be sent where another kind is meant. */
function knownIn({ requests, people, things }: RichWorld): Known {
  const { own, foreign } = requests;
  const belongings = Object.values(things.of).flatMap((each) => Object.values<string>({ ...each }));
  const shared = Object.values(things.shared).flatMap((each) => Object.values<string>({ ...each }));
  const ids = [own.uuid, own.evidence, foreign.uuid, things.migration, people.stranger.person, people.idle.person];
  return {
    named: {
      request: [own.uuid, own.number, foreign.uuid],
      evidence: [own.evidence],
      attachment: [own.attachment, foreign.attachment],
      type: ['repair', 'question'],
      checklist: ['nameplates'],
      item: ['seals', 'drive-plate'],
      event: ['ask-client', 'cancel', 'start-repair'],
      kind: ['role', 'workflow'],
      id: ['storekeeper', 'machine-repair'],
      uuid: [people.stranger.person],
      subscription: [things.shared.own.subscription],
      delivery: [things.shared.own.dead],
      code: ['acme-yard'],
      migration: [things.migration],
      timer: [things.shared.own.timer],
      client: ['acme-yard'],
      release: [1],
      to: [people.idle.person, people.stranger.person],
      deputy: [people.operator.person],
      login: ['login-of-colleague'],
      url: ['https://a.example/'],
    },
    ids: [...ids, ...belongings.slice(0, 4), ...shared.filter((id) => /^[0-9a-f-]{36}$/.test(id))],
    words: [
      own.number,
      'own-key',
      'acme-yard',
      'engineers-east',
      'support',
      'repair',
      'role',
      'storekeeper',
      'nameplates',
      'drive-plate',
      'seals',
      'intact',
      'cancel',
      'ask-client',
      'site-address',
      'quote-amount',
      'request.created',
      'assigned',
      'me',
      'none',
      'visit-planning',
      'https://a.example/',
      'new@example.org',
      ...shared,
    ],
  };
}
