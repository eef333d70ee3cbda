import { ReglamentError } from '../errors.ts';
import {
  all,
  type DemoPerson,
  durationToMs,
  requestsOfDemo,
  type RoleDefinition,
  type Title,
} from '../language/index.ts';
import type { CommandContext } from './context.ts';
import { exampleRequest, type PlayedRequest } from './demo/example-request.ts';
import { shiftsOf } from './demo/field-shifter.ts';
import { DEMO_PASSWORD, demoLogin } from './demo/demo-logins.ts';
import { insertDemoPeople } from './demo/demo-people.ts';
import { fireDue } from './demo/fire-due.ts';
import { type DemoStage, playDemoRequest } from './demo/play-demo-request.ts';
import { readOnce } from './demo/read-once.ts';

export interface LoadDemo {
  /** Called before each request and once at the end. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface DemoLoaded {
  readonly clients: number;
  readonly people: number;
  readonly requests: number;
  /** Number of a good request to look at first: open, with evidence that is still to come. */
  readonly example: string | null;
  /** Whom one may log in as, all by one password: the first of each role. */
  readonly logins: readonly { readonly name: string; readonly role: Title; readonly login: string }[];
  readonly password: string;
}

const DAY_MS = 86_400_000;

/**
 * Fills an empty database with the demo of the current release: clients, groups, people, and requests that were filed in
 * the past and led on through the real commands, so that journal, timers and evidence are real. Nothing lies in the
 * future; what has come due meanwhile has fired. Fails with RELEASE_EMPTY, and with COMMAND_INVALID when the release has
 * no demo, when there are people already, or when a step of the demo is refused (the message names it).
 */
export async function loadDemo(ctx: CommandContext, { onProgress = () => {} }: LoadDemo = {}): Promise<DemoLoaded> {
  const { pack, roles } = await ctx.catalog.current();
  const demos = all(pack, 'demo').map(({ definition }) => definition);
  if (demos.length === 0)
    throw new ReglamentError('COMMAND_INVALID', { reason: `pack "${pack.cover.definition.id}" has no demo` });
  const whole = {
    clients: demos.flatMap((demo) => demo.clients),
    people: demos.flatMap((demo) => demo.people),
  };
  // The oldest first: numbers rise with time, as they would have.
  const until = ctx.now().getTime();
  const requests = demos
    .flatMap((demo) => requestsOfDemo(demo).map((request) => ({ request, shifted: shiftsOf(pack, demo.at, until) })))
    .toSorted((a, b) => durationToMs(b.request.ago) - durationToMs(a.request.ago));
  const begin = until - durationToMs(requests[0]?.request.ago ?? 'PT0S') - DAY_MS;
  const parts = demos.map((demo) => ({
    demo,
    shifts: shiftsOf(pack, demo.at, until),
  }));
  const stage: DemoStage = {
    // Papers are printed when the demo is there: a browser would take longer than all the rest.
    ctx: { ...ctx, readPicture: readOnce(), renderer: undefined },
    rows: await insertDemoPeople(ctx, parts, roles, begin),
    checklists: new Map(all(pack, 'checklist').map(({ definition }) => [definition.id, definition])),
    until,
  };
  const played: PlayedRequest[] = [];
  for (const [index, { request, shifted }] of requests.entries()) {
    onProgress(index, requests.length);
    const row = await playDemoRequest(stage, request, shifted);
    if (row !== undefined) played.push({ row, steps: request.steps.length });
  }
  await fireDue(stage);
  onProgress(requests.length, requests.length);
  // A step may have filed others.
  const [filed] = await ctx.store.read.all<{ n: number }>('SELECT COUNT(*) AS n FROM request');
  return {
    clients: whole.clients.length,
    people: whole.people.length,
    requests: Number(filed?.n),
    example: exampleRequest(pack, played),
    logins: loginsOf(whole.people, roles),
    password: DEMO_PASSWORD,
  };
}

function loginsOf(people: readonly DemoPerson[], roles: ReadonlyMap<string, RoleDefinition>): DemoLoaded['logins'] {
  const first = new Map<string, DemoPerson>();
  for (const person of people) for (const role of person.roles) if (!first.has(role)) first.set(role, person);
  return [...first].flatMap(([id, person]) => {
    const role = roles.get(id);
    return role === undefined ? [] : [{ name: person.name, role: role.title, login: demoLogin(person.id) }];
  });
}
