import type { ApiRoute } from '../../../engine/http/api/route.ts';
import type { Tables } from '../../support/world.ts';
import type { Answer, Calling } from '../calling.ts';
import { type Canary, canaries, leaks } from './canaries.ts';
import { MEMBERS, type Member, type Who } from './people.ts';
import { changedTables, putBack } from './restore.ts';
import type { RichWorld } from './rich-world.ts';
import type { Row, Sent } from './row.ts';
import type { Side } from './subjects.ts';

/** Plays rows of the matrix, and gives every difference from what they say as a sentence. */
export interface Matrix {
  play(row: Row): Promise<string[]>;
  /** What was to be kept and was told to nobody who may know it: then nothing was proved of it. */
  unseen(): string[];
}

interface Case {
  readonly who: Who;
  readonly side: Side;
  readonly expected: string;
  readonly through: Calling;
  /** Whose call it is, for whoever has to name a subject of his own. */
  readonly of: Member;
}

export async function openMatrix(here: RichWorld): Promise<Matrix> {
  const start = await here.world.rows();
  const known = canaries(here);
  const seen = new Set<string>();
  return {
    play: (row) => play(here, row, { start, known, seen }),
    unseen: () => known.filter(({ text, for: who }) => who.length > 0 && !seen.has(text)).map(({ text }) => text),
  };
}

interface Ground {
  readonly start: Tables;
  readonly known: readonly Canary[];
  readonly seen: Set<string>;
}

async function play(here: RichWorld, row: Row, { start, known, seen }: Ground): Promise<string[]> {
  const { leaves, tells = [] } = row;
  const wrong: string[] = [];
  const logged = here.http.log.length;
  const cases = casesOf(here, row);
  const call = async ({ who, of, side, expected, through }: Case): Promise<void> => {
    const answer = await send(through, await row.call({ here, side, who: of }));
    const said = `${who} (${side})`;
    if (outcome(answer) !== expected) wrong.push(`${said}: expected ${expected}, got ${shown(answer)}`);
    const all = told(answer);
    for (const text of leaks(known, who, all)) {
      if (!tells.includes(text) || !isGood(expected)) wrong.push(`${said}: was told "${text}"`);
    }
    for (const { text, for: may } of known) if (may.includes(who) && all.includes(text)) seen.add(text);
  };
  const expectUntouched = async (): Promise<void> => {
    const changed = (await put(here, start)).filter((name) => leaves?.includes(name) !== true);
    if (changed.length > 0) wrong.push(`refused calls have changed ${changed.join(', ')}`);
  };
  for (const refused of cases.filter(({ expected }) => !isGood(expected))) {
    await call(refused);
    // What is counted must not stop the next one.
    if (leaves !== undefined) await expectUntouched();
  }
  await expectUntouched();
  for (const good of cases.filter(({ expected }) => isGood(expected))) {
    await call(good);
    await put(here, start);
  }
  for (const line of here.http.log.slice(logged)) {
    for (const text of leaks(known, 'nobody', line)) wrong.push(`the log was told "${text}"`);
  }
  return wrong;
}

async function put({ world }: RichWorld, start: Tables): Promise<string[]> {
  const changed = changedTables(start, await world.rows());
  await putBack(world, start, changed);
  return changed;
}

function casesOf(here: RichWorld, row: Row): Case[] {
  const sides: readonly Side[] = row.foreign === undefined ? ['own'] : ['own', 'foreign'];
  const members = sides.flatMap((side) => {
    const answers = (side === 'own' ? row.own : row.foreign) as Row['own'];
    return MEMBERS.map((who): Case => ({ who, of: who, side, expected: answers[who], through: here.as[who] }));
  });
  const nobody = members
    .filter(({ who }) => who === 'idle')
    .map((each): Case => {
      const expected = row.access === 'public' ? each.expected : '401 NOT_SIGNED_IN';
      return { ...each, who: 'nobody', expected, through: here.as.nobody };
    });
  if (row.access === 'public') return [...members, ...nobody];
  // Tokens of the service manager: what he may himself, where the token may.
  const tokens = Object.entries(here.withScope).map(([scope, through]): Case => {
    const expected = scope === row.access ? row.own['service-manager'] : '403 SCOPE_MISSING';
    return { who: 'service-manager', of: 'service-manager', side: 'own', expected, through };
  });
  return [...members, ...nobody, ...tokens];
}

function send(through: Calling, [method, path, body, headers]: Sent): Promise<Answer> {
  return method === 'GET' ? through.get(path, headers) : through.send(method, path, body, headers);
}

/** `409 EVENT_REFUSED`, or the status alone of a good answer. */
function outcome({ status, body }: Answer): string {
  return body?.error?.code === undefined ? String(status) : `${status} ${body.error.code}`;
}

const isGood = (expected: string): boolean => expected.length === 3;

/** Everything that an answer says: its headers, and its body as it is. */
function told({ headers, body }: Answer): string {
  const text = Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body);
  return `${JSON.stringify([...headers])} ${text}`;
}

function shown(answer: Answer): string {
  return `${outcome(answer)} ${told(answer).slice(-300)}`;
}

/** Operations without a row, and rows without an operation. */
export function unmatched(routes: readonly ApiRoute[], rows: Readonly<Record<string, Row>>): string[] {
  const operations = new Set(routes.map(({ operation }) => operation));
  return [
    ...[...operations].filter((name) => rows[name] === undefined).map((name) => `${name} has no row`),
    ...Object.keys(rows)
      .filter((name) => !operations.has(name))
      .map((name) => `${name} is no operation`),
  ];
}
