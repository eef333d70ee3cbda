import { MEMBERS, type Member } from './people.ts';
import type { RichWorld } from './rich-world.ts';
import type { Side } from './subjects.ts';

/** Which call it is: by whom, on whose subject, in which world. */
export interface On {
  readonly here: RichWorld;
  readonly who: Member;
  readonly side: Side;
}

export type Sent = readonly [
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
];

/** What each is answered: `200`, or `404 REQUEST_NOT_FOUND`. */
export type Answers = Readonly<Record<Member, string>>;

/** One operation of the interface, specified by hand. */
export interface Row {
  /** Nobody needs to be signed in; a session alone; or the scope that a token must have. */
  readonly access: 'public' | 'session' | 'read' | 'write' | 'definitions' | 'people' | 'operation';
  readonly call: (on: On) => Sent | Promise<Sent>;
  /** About a subject of one's own company, group or person. */
  readonly own: Answers;
  /** About somebody else's; absent where the call is about nobody's in particular. */
  readonly foreign?: Answers;
  /** Texts that this call tells whoever makes it well: he holds what proves that he may. */
  readonly tells?: readonly string[];
  /** Tables in which a refused call is counted. */
  readonly leaves?: readonly string[];
}

export type Rows = Readonly<Record<string, Row>>;

/** These are answered so, all others otherwise. */
export function may(answer: string, members: readonly Member[], otherwise: string): Answers {
  return Object.fromEntries(MEMBERS.map((who) => [who, members.includes(who) ? answer : otherwise])) as Answers;
}

export const everybody = (answer: string): Answers => may(answer, MEMBERS, answer);

/** Staff who may read every request. */
export const READ_ALL: readonly Member[] = ['operator', 'support', 'developer', 'storekeeper', 'service-manager'];
/** Who may read the request of the own company, which lies with the group of all staff. */
export const READ_OWN: readonly Member[] = [...READ_ALL, 'field-engineer', 'client-contact'];
export const MANAGER: readonly Member[] = ['service-manager'];

export const FORBIDDEN = '403 FORBIDDEN';
export const NO_REQUEST = '404 REQUEST_NOT_FOUND';
