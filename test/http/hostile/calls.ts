import * as fc from 'fast-check';
import { badValues, HOSTILE_JSON } from './bad-values.ts';
import { goodValues, goodValuesOf, type Known } from './good-values.ts';
import type { Operation, Parameter } from './operations.ts';

/** One call as it goes over the wire. */
export interface HostileCall {
  readonly method: string;
  /** Below `/api/v1`, encoded or broken as it is to be sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** Parts of a path that are wrong, or break out of it. */
const SEGMENTS = [
  '%',
  '%F',
  '%FF',
  '%C0%AF',
  '%00',
  'a%00b',
  '%ED%A0%80',
  '..',
  '.',
  '%2e%2e',
  '..%2f..%2f',
  'a%2Fb',
  'a%5Cb',
  'a'.repeat(5e3),
  '%E2%80%AE',
  '0',
  '-1',
  '1e3',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '*',
  '%20',
  "'",
  '%22',
  ';drop',
  '{}',
  '[1]',
  '01a2020f-a5a9-7191-b04c-26c483f647f',
  '00000000-0000-0000-0000-000000000000',
];
const QUERIES = [
  'a',
  '__proto__=1',
  'constructor=1',
  'limit',
  'limit=',
  'limit=0',
  'limit=201',
  'limit=1e2',
  'limit=9'.repeat(50),
  'cursor=',
  'cursor=%00',
  'cursor=%FF',
  'cursor=bm9uZQ',
  'limit[]=1',
  'limit[a]=1',
  '&&&=',
  '='.repeat(2e3),
  '%',
  'a=1&'.repeat(1500),
  'as=system',
  'cursor=eyJhIjoxfQ',
  'limit=NaN',
  'limit=0x10',
  'number=%25',
  'open=maybe',
];
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json; charset=klingon' },
  { 'content-type': 'application/json;'.repeat(300) },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'multipart/form-data; boundary=' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br, gzip, deflate' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'k'.repeat(6000) },
  { 'idempotency-key': 'a b' },
  { 'idempotency-key': 'ключ'.replaceAll(/./g, 'é') },
  { 'if-match': '*' },
  { 'if-match': '"999999999999999"' },
  { 'if-match': '"1", "2"' },
  { 'if-match': 'W/"0"' },
  { 'if-match': '"9999999999999999999999"' },
  { 'accept-language': 'q='.repeat(3000) },
  { 'accept-language': '*;q=2, \u00ff, en;q=x' },
  { accept: '*'.repeat(3000) },
  { cookie: 'a='.repeat(3000) },
  { 'x-request-id': 'x'.repeat(5000) },
  { 'x-forwarded-for': '127.0.0.1, '.repeat(300) },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
  { 'x-http-method-override': 'DELETE' },
  { expect: '100-continue' },
  { range: 'bytes=0-1,5-2' },
  { 'if-none-match': '"'.repeat(500) },
];

const FRAMES = ['utf16', 'latin1', 'broken-utf8', 'nul'] as const;

/** The same text as other bytes. */
function framed(text: string, frame: (typeof FRAMES)[number]): Uint8Array {
  switch (frame) {
    case 'utf16':
      return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    case 'latin1':
      return Buffer.from(text.replaceAll(/[a-z]/g, 'ä'), 'latin1');
    case 'broken-utf8':
      return Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28, 0xf0, 0x28])]);
    case 'nul':
      return Buffer.concat([Buffer.from([0]), Buffer.from(text)]);
  }
}

type Part = 'good' | 'bad';

/** Calls of an operation with something wrong in one place: the path, the query, a header or the body; some in none. */
export function hostileCalls(operation: Operation, known: Known): fc.Arbitrary<HostileCall> {
  const body = bodies(operation, known);
  const of = (path: Part, query: Part, headers: Part, what: fc.Arbitrary<HostileCall['body']>) =>
    fc
      .tuple(paths(operation, known, path), queries(operation, known, query), headersOf(operation, headers), what)
      .map(([address, asked, extra, sent]): HostileCall => {
        const type: Record<string, string> = sent === undefined ? {} : { 'content-type': 'application/json' };
        return { method: operation.method, path: address + asked, headers: { ...type, ...extra }, body: sent };
      });
  const all = [
    { weight: 1, arbitrary: of('good', 'good', 'good', body.good) },
    { weight: 1, arbitrary: of('good', 'bad', 'good', body.good) },
    { weight: 1, arbitrary: of('good', 'good', 'bad', body.good) },
    { weight: operation.path.includes('{') ? 2 : 0, arbitrary: of('bad', 'good', 'good', body.good) },
    { weight: operation.body === undefined ? 1 : 5, arbitrary: of('good', 'good', 'good', body.bad) },
  ];
  return fc.oneof(...all.filter(({ weight }) => weight > 0));
}

function bodies(operation: Operation, known: Known): Record<Part, fc.Arbitrary<HostileCall['body']>> {
  const { body, method } = operation;
  const raw = fc.constantFrom(...HOSTILE_JSON);
  if (body === undefined) return { good: fc.constant(undefined), bad: method === 'GET' ? fc.constant('{}') : raw };
  const text = (value: unknown): string => JSON.stringify(value) ?? 'null';
  const good = goodValues(body, known).map(text);
  const frames = fc.tuple(good, fc.constantFrom(...FRAMES)).map(([value, frame]) => framed(value, frame));
  return {
    good,
    bad: fc.oneof(
      { weight: 6, arbitrary: badValues(body, known).map(text) },
      { weight: 1, arbitrary: raw },
      { weight: 1, arbitrary: frames },
    ),
  };
}

function paths({ path, parameters }: Operation, known: Known, part: Part): fc.Arbitrary<string> {
  const named = parameters.filter((each) => each.in === 'path');
  const good = (each: Parameter) => goodValuesOf(each.name, each.schema, known).map((value) => encode(String(value)));
  const one = (each: Parameter) => (part === 'good' ? good(each) : fc.oneof(fc.constantFrom(...SEGMENTS), good(each)));
  return fc
    .tuple(...named.map(one))
    .map((values) =>
      named.reduce((text, { name }, index) => text.replace(`{${name}}`, () => values[index] ?? ''), path),
    );
}

function queries({ parameters }: Operation, known: Known, part: Part): fc.Arbitrary<string> {
  if (part === 'bad') return fc.constantFrom(...QUERIES).map((text) => `?${text}`);
  const named = parameters.filter((each) => each.in === 'query');
  const required = named.filter((each) => each.required).map(({ name }) => name);
  const each = Object.fromEntries(named.map(({ name, schema }) => [name, goodValuesOf(name, schema, known)]));
  return fc.record(each, { requiredKeys: required }).map((values) => {
    const parts = Object.entries(values).map(([name, value]) => `${name}=${encode(String(value))}`);
    return parts.length === 0 ? '' : `?${parts.join('&')}`;
  });
}

function headersOf({ parameters }: Operation, part: Part): fc.Arbitrary<Record<string, string>> {
  const version = parameters.some((each) => each.name === 'If-Match');
  const good = fc.constantFrom<Record<string, string>>(
    ...(version ? [{ 'if-match': '"1"' }, { 'if-match': '"0"' }] : [{}]),
  );
  return part === 'good'
    ? good
    : fc.tuple(good, fc.constantFrom(...HEADERS)).map(([one, other]) => ({ ...one, ...other }));
}

/** Half of a character has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
