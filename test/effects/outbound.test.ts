import { expect } from 'chai';
import { OutboundGuard } from '../../engine/effects/outbound/guard.ts';
import { guardedFetch } from '../../engine/effects/outbound/guarded-fetch.ts';
import { isPrivate } from '../../engine/effects/outbound/private-ranges.ts';
import { outboundRequest } from '../../engine/effects/outbound/request.ts';
import { openReceiver, type Receiver } from './receiver.ts';

const LOOPBACK = ['127.0.0.1'];

describe('calls to other systems', () => {
  let receiver: Receiver;

  beforeEach(async () => {
    receiver = await openReceiver();
  });
  afterEach(() => receiver.close());

  const call = (guard: OutboundGuard, url: string, more = {}) =>
    outboundRequest(guard, { url, method: 'POST', headers: {}, timeoutMs: 2000, limit: 1000, ...more });
  const failure = async (work: Promise<unknown>): Promise<Error> => {
    const failed = await work.then(
      () => null,
      (error: unknown) => error,
    );
    expect(failed).to.be.instanceOf(Error);
    return failed as Error;
  };

  it('know private addresses in every disguise', () => {
    const hidden = [
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '127.0.0.1',
      '127.8.8.8',
      '169.254.169.254',
      '0.0.0.0',
      '100.64.0.1',
      '198.18.0.1',
      '192.0.2.7',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:10.0.0.1',
      '::ffff:8.8.8.8',
      '::7f00:1',
      '64:ff9b::a00:1',
      '64:ff9b:1::1',
      '2002:a00:1::',
      '2001:db8::1',
      '2001::1',
      'fc00::1',
      'fd12::1',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '5f00::1',
      'no address',
    ];
    expect(hidden.filter((address) => !isPrivate(address))).to.deep.equal([]);
    const open = ['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2a00:1450::1', '2606:4700::1'];
    expect(open.filter(isPrivate)).to.deep.equal([]);
  });

  it('are refused where the address is written in any form, and nothing is sent', async () => {
    const guard = new OutboundGuard();
    const { port } = new URL(receiver.url);
    const urls = ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]'];
    for (const host of urls) {
      expect((await failure(call(guard, `http://${host}:${port}/`))).name).to.equal('OutboundRefused');
    }
    expect((await failure(call(guard, `http://localhost:${port}/`))).name).to.equal('OutboundRefused');
    expect(receiver.calls).to.deep.equal([]);
  });

  it('are refused when one of the addresses of a name is private', async () => {
    const guard = new OutboundGuard([], async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ]);
    const refused = await failure(call(guard, 'http://hooks.example/'));
    expect(refused.name).to.equal('OutboundRefused');
    expect(refused.message)
      .to.match(/private address.*WEBHOOK_ALLOW/)
      .and.not.include('10.0.0.7');
  });

  it('go to the address that was looked at, though the name means another one a moment later', async () => {
    let looks = 0;
    const guard = new OutboundGuard(['hooks.example'], async () => {
      looks += 1;
      return [{ address: looks === 1 ? '127.0.0.1' : '127.0.0.9', family: 4 }];
    });
    const { port } = new URL(receiver.url);
    expect((await call(guard, `http://hooks.example:${port}/hook`)).status).to.equal(204);
    expect(looks).to.equal(1);
    expect(receiver.calls[0]?.headers.host).to.equal(`hooks.example:${port}`);
  });

  it('are allowed to hosts and networks that are listed', async () => {
    for (const allow of [LOOPBACK, ['127.0.0.0/8'], [' 127.0.0.1 ', '']]) {
      expect((await call(new OutboundGuard(allow), receiver.url)).status).to.equal(204);
    }
    expect((await failure(call(new OutboundGuard(['10.0.0.0/8']), receiver.url))).name).to.equal('OutboundRefused');
  });

  it('are refused with other protocols, with a user in the address, and without an address', async () => {
    const guard = new OutboundGuard(LOOPBACK);
    for (const url of ['ftp://127.0.0.1/', 'file:///etc/passwd', 'http://u:p@127.0.0.1/', 'no', 'http://']) {
      expect((await failure(call(guard, url))).name).to.equal('OutboundRefused');
    }
  });

  it('do not follow where they are sent', async () => {
    receiver.answer = (response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    expect((await call(new OutboundGuard(LOOPBACK), receiver.url)).status).to.equal(302);
    expect(receiver.calls).to.have.length(1);
  });

  it('end when the answer is too large or too late', async () => {
    const guard = new OutboundGuard(LOOPBACK);
    receiver.answer = (response) => response.end('x'.repeat(1001));
    expect((await failure(call(guard, receiver.url))).message).to.match(/larger than 1000 bytes/);
    receiver.answer = () => {};
    expect((await failure(call(guard, receiver.url, { timeoutMs: 30 }))).message).to.equal('no answer within 0.03 s');
    const stop = AbortSignal.abort(new Error('stopping'));
    expect((await failure(call(guard, receiver.url, { signal: stop }))).message).to.equal('stopping');
  });

  it('heed no proxy of the environment', async () => {
    process.env.HTTP_PROXY = 'http://127.0.0.1:1/';
    try {
      expect((await call(new OutboundGuard(LOOPBACK), receiver.url)).status).to.equal(204);
    } finally {
      delete process.env.HTTP_PROXY;
    }
  });

  it('of plugins follow redirects only where they may go, without the secrets of the first host', async () => {
    const other = await openReceiver();
    try {
      const fetch = guardedFetch(new OutboundGuard(LOOPBACK));
      other.answer = (response) => response.end('here');
      receiver.answer = (response) => response.writeHead(302, { location: other.url }).end();
      const headers = { authorization: 'Bearer secret', 'x-kind': 'a' };
      expect(await (await fetch(receiver.url, { headers })).text()).to.equal('here');
      expect(other.calls[0]?.headers).to.include({ 'x-kind': 'a' }).and.not.have.property('authorization');
      receiver.answer = (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
      expect((await failure(fetch(receiver.url))).name).to.equal('OutboundRefused');
      receiver.answer = (response) => response.writeHead(302, { location: receiver.url }).end();
      expect((await failure(fetch(receiver.url))).message).to.include('redirects');
      receiver.answer = (response, { body }) => response.end(body);
      expect(await (await fetch(receiver.url, { method: 'POST', body: 'ping' })).text()).to.equal('ping');
    } finally {
      await other.close();
    }
  });
});
