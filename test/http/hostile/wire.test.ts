import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { openRichWorld, type RichWorld } from '../access/rich-world.ts';
import { pngPicture } from '../../support/world-pictures.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { Watch } from './judge.ts';
import { onTheWire, wireCall } from './wire.ts';

type Headers = Readonly<Record<string, string>>;

const JSON_TYPE = { 'content-type': 'application/json' };
const LARGE = Buffer.alloc(40 * 1024 * 1024, 0x20);
const boundary = { 'content-type': 'multipart/form-data; boundary=b' };
const part = (name: string, value: string, more = ''): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const picture = Buffer.from(pngPicture()).toString('latin1');

describe('hostile bytes on the wire', function () {
  this.timeout(30_000);
  let here: RichWorld;
  let watch: Watch;
  let who: Headers;
  let request: string;
  before(async () => {
    here = await openRichWorld();
    who = await sessionFor(here.world, here.people['field-engineer']);
    request = `/api/v1/requests/${here.requests.own.uuid}`;
    watch = await Watch.over(here.world);
  });
  after(() => here.close());
  afterEach(async () => {
    expect(await watch.changes()).to.deep.equal([]);
    expect((await here.as.idle.get('/me')).status).to.equal(200);
    expect(here.http.log.filter((line) => line.startsWith('error'))).to.deep.equal([]);
  });

  const lengthOf = (body: string | Uint8Array): Headers => ({ 'content-length': String(Buffer.byteLength(body)) });
  const comment = (headers: Headers, body: string | Uint8Array): Uint8Array =>
    wireCall('POST', `${request}/comments`, { ...who, ...JSON_TYPE, ...headers }, body);

  const broken: [title: string, bytes: () => string | Uint8Array, statuses: number[]][] = [
    ['no HTTP at all', () => 'hello\r\n\r\n', [400]],
    ['a method that there is none of', () => wireCall('FOO', request, who), [400]],
    ['no host', () => `GET ${request} HTTP/1.1\r\n\r\n`, [400]],
    ['headers of 40 KB', () => wireCall('GET', request, { ...who, 'x-long': 'a'.repeat(40_000) }), [431]],
    ['five thousand headers', () => wireCall('GET', request, many(5000)), [431, 401]],
    ['an address of 40 KB', () => wireCall('GET', `${request}/${'a'.repeat(40_000)}`, who), [431]],
    ['a NUL in a header', () => wireCall('GET', request, { ...who, 'x-nul': 'a\0b' }), [400]],
    ['two lengths', () => comment({ 'Content-Length': '5', 'content-length': '2' }, '{}'), [400]],
    ['a length and pieces', () => comment({ 'content-length': '2', 'transfer-encoding': 'chunked' }, '{}'), [400]],
    ['a negative length', () => comment({ 'content-length': '-1' }, '{}'), [400]],
    ['a length that no number holds', () => comment({ 'content-length': '9'.repeat(30) }, '{}'), [400]],
    ['a length of ten gigabytes', () => comment({ 'content-length': '9999999999' }, '{}'), [413]],
    ['pieces without numbers', () => comment({ 'transfer-encoding': 'chunked' }, 'ZZ\r\n{}\r\n0\r\n\r\n'), [400]],
    ['an unknown transfer', () => comment({ 'transfer-encoding': 'smoke' }, '{}'), [400]],
    ['a bomb of forty megabytes in gzip', () => sized({ 'content-encoding': 'gzip' }, gzipSync(LARGE)), [413]],
    ['gzip that breaks off', () => sized({ 'content-encoding': 'gzip' }, gzipSync('{"a":1}').subarray(0, 15)), [400]],
    ['an address from the root', () => wireCall('GET', '/api/v1/../../../../etc/passwd', who), [404]],
    ['two slashes', () => wireCall('GET', `/${request}`, who), [404]],
    ['a slash at the end', () => wireCall('GET', `${request}/`, who), [404]],
    ['capitals', () => wireCall('GET', request.replace('requests', 'Requests'), who), [404]],
    ['a star', () => wireCall('OPTIONS', '*', who), [404]],
    ['tracing', () => wireCall('TRACE', request, who), [405]],
    ['options', () => wireCall('OPTIONS', request, who), [405]],
  ];
  for (const [title, bytes, statuses] of broken) {
    it(`refuses ${title}`, async () => {
      const { statuses: answered, text } = await onTheWire(here.http.url, bytes());
      expect(answered, text.slice(0, 300)).to.have.length(1);
      expect(statuses, text.slice(0, 300)).to.include(answered[0]);
      expect(text).not.to.match(/node_modules|\/engine\/|root:/);
    });
  }

  function sized(headers: Headers, body: Uint8Array): Uint8Array {
    return comment({ ...headers, ...lengthOf(body) }, body);
  }

  const forms: [title: string, form: string, type?: Headers][] = [
    ['no boundary', part('file', picture), { 'content-type': 'multipart/form-data' }],
    ['another boundary', `${part('file', picture)}--b--\r\n`, { 'content-type': 'multipart/form-data; boundary=c' }],
    ['no end', part('file', picture, '; filename="a.png"')],
    ['nothing in it', '--b--\r\n'],
    ['two files', `${part('file', picture, '; filename="a"')}${part('file', picture, '; filename="b"')}--b--\r\n`],
    ['a field that there is none of', `${part('extra', '1')}${part('file', picture, '; filename="a"')}--b--\r\n`],
    ['a field __proto__', `${part('__proto__', '1')}${part('file', picture, '; filename="a"')}--b--\r\n`],
    ['brackets', `${part('file[a][b]', '1')}--b--\r\n`],
    ['three hundred fields', `${part('a', '1').repeat(300)}--b--\r\n`],
    ['a field of 200 KB', `${part('takenAt', 'a'.repeat(200_000))}--b--\r\n`],
    ['a text as a picture', `${part('file', '<svg onload=alert(1)>', '; filename="a.png"')}--b--\r\n`],
    ['no file in the place of one', `${part('file', picture)}--b--\r\n`],
    ['headers of a part without an end', `--b\r\n${'X-Y: z\r\n'.repeat(3000)}`],
    ['a latitude in words', `${part('latitude', 'north')}${part('file', picture, '; filename="a"')}--b--\r\n`],
  ];
  for (const [title, form, type = boundary] of forms) {
    it(`refuses a form with ${title}`, async () => {
      const body = Buffer.from(form, 'latin1');
      const path = `${request}/checklists/nameplates/items/drive-plate/evidence`;
      const { statuses, text } = await onTheWire(
        here.http.url,
        wireCall('POST', path, { ...who, ...type, ...lengthOf(body) }, body),
      );
      expect(statuses[0], text.slice(0, 400)).to.be.within(400, 422);
      expect(text).to.match(/"code":"[A-Z_]+"/);
    });
  }

  it('refuses a form of ten gigabytes without waiting for it', async () => {
    const path = `${request}/checklists/nameplates/items/drive-plate/evidence`;
    const call = wireCall('POST', path, { ...who, ...boundary, 'content-length': '9999999999' }, '--b\r\n');
    expect((await onTheWire(here.http.url, call)).statuses).to.deep.equal([413]);
  });

  it('answers pipelined calls one after the other', async () => {
    const calls = Array.from({ length: 30 }, (_, index) =>
      wireCall('GET', index % 2 === 0 ? request : '/api/v1/no', who),
    );
    const { statuses } = await onTheWire(here.http.url, Buffer.concat(calls), 30);
    expect(statuses).to.deep.equal(Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? 200 : 404)));
  });

  it('does nothing for a body that breaks off, and goes on', async () => {
    const { hostname, port } = new URL(here.http.url);
    for (const piece of ['', '{"body":"half', '{"body":"whole","isPublic":false}']) {
      await new Promise<void>((resolve) => {
        const socket = connect({ host: hostname, port: Number(port) }, () => {
          socket.write(comment({ 'content-length': '1000' }, piece), () => {
            socket.destroy();
            resolve();
          });
        });
      });
    }
  });

  it('answers everybody else while forty bodies dribble', async () => {
    const { hostname, port } = new URL(here.http.url);
    const slow = Array.from({ length: 40 }, () => {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.on('error', () => {});
      socket.write(comment({ 'content-length': '1000' }, '{"body":'));
      return socket;
    });
    const began = performance.now();
    for (let turn = 0; turn < 10; turn += 1) {
      for (const socket of slow) socket.write(' ');
      expect((await here.as.operator.get('/requests')).status).to.equal(200);
    }
    expect(performance.now() - began).to.be.below(5000);
    for (const socket of slow) socket.destroy();
  });

  function many(count: number): Headers {
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [`x-${index}`, '1']));
  }
});
