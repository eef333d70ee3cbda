import { createApp, listen } from '../../../engine/http/index.ts';
import { NO_LOG } from '../../../engine/log.ts';
import type { Acting } from '../../support/people.ts';
import { sessionFor, tokenFor } from '../../support/signed-in.ts';
import { openWorld, type World, type WorldOptions } from '../../support/world.ts';
import type { Json } from '../../support/world-pack.ts';

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Said>;

/** The workshop behind the door, every answer compared with its schema; with people who work on definitions. */
export interface Editors {
  readonly world: World;
  /** May read, draft and publish. */
  readonly chief: Acting;
  /** May read and draft. */
  readonly editor: Acting;
  /** May nothing with definitions. */
  readonly desk: Acting;
  /** Calls with a session of this person; without a person with the headers alone. */
  as(who: Acting | null): Promise<Send>;
  /** Calls with a token of this person that has these scopes. */
  withToken(who: Acting, scopes: Parameters<typeof tokenFor>[2]): Promise<Send>;
  close(): Promise<void>;
}

export async function openEditors(options: WorldOptions = {}): Promise<Editors> {
  const world = await openWorld(options);
  const listening = await listen(0, '127.0.0.1');
  listening.serve(createApp(world.ctx, { log: NO_LOG, checkAnswers: true }));
  const sender =
    (signed: Record<string, string>): Send =>
    async (method, path, body, headers = {}) => {
      const response = await fetch(`${listening.url}/api/v1${path}`, {
        method,
        headers: { ...signed, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
    };
  const [chief, editor, desk] = await Promise.all(['chief', 'editor', 'desk'].map((role) => world.person(role)));
  return {
    world,
    chief: chief as Acting,
    editor: editor as Acting,
    desk: desk as Acting,
    as: async (who) => sender(who === null ? {} : await sessionFor(world, who)),
    withToken: async (who, scopes) => sender(await tokenFor(world, who, scopes)),
    async close() {
      await listening.close();
      await world.close();
    },
  };
}
