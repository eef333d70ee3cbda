import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { expect } from 'chai';
import { listen, type Listening } from '../../engine/http/index.ts';
import { makeCertificate } from '../support/certificate.ts';
import { tempFolder } from '../support/temp.ts';

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
  return undefined;
};

/** Asks over a connection that is kept, and promises status and headers. */
function ask(url: string, agent: Agent): Promise<{ status: number | undefined; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
    });
    call.on('error', reject);
    call.end();
  });
}

describe('a server that closes', () => {
  it('does not wait for connections that are only kept', async () => {
    const listening = await listen(0, '127.0.0.1');
    const agent = new Agent({ keepAlive: true });
    await ask(listening.url, agent);
    const began = Date.now();
    await listening.close();
    expect(Date.now() - began).to.be.below(2000);
    agent.destroy();
  });

  it('answers what runs, says that the connection ends, and takes no new one', async () => {
    const listening = await listen(0, '127.0.0.1');
    const arrived = Promise.withResolvers<() => void>();
    listening.serve((_, response) => arrived.resolve(() => response.end('done')));
    const agent = new Agent({ keepAlive: true });
    const running = ask(listening.url, agent);
    const answer = await arrived.promise;
    const closed = listening.close();
    expect(await codeOf(ask(listening.url, new Agent()))).to.equal('ECONNREFUSED');
    answer();
    expect(await running).to.deep.equal({ status: 200, connection: 'close' });
    await closed;
  });

  it('cuts off what is not answered in time, and who never asked anything', async () => {
    const listening = await listen(0, '127.0.0.1', { closesWithin: 40 });
    listening.serve(() => {});
    const { port } = new URL(listening.url);
    const silent = connect(Number(port), '127.0.0.1');
    await once(silent, 'connect');
    const running = codeOf(ask(listening.url, new Agent()));
    await once(listening.server, 'request');
    await listening.close();
    expect(await running).to.equal('ECONNRESET');
    silent.destroy();
  });
});

describe('a server with a certificate of its own', () => {
  const folder = tempFolder('tls');
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  const put = (name: string): string => {
    const { cert, key } = makeCertificate(name);
    writeFileSync(files.cert, cert);
    writeFileSync(files.key, key);
    return cert;
  };
  let listening: Listening | undefined;
  afterEach(() => listening?.close());

  /** The name in the certificate that a client sees who trusts `ca` alone. */
  async function nameSeen(ca: string): Promise<unknown> {
    const { port } = new URL(listening?.url ?? '');
    const socket = connectTls({ port: Number(port), host: '127.0.0.1', servername: 'localhost', ca });
    await once(socket, 'secureConnect');
    const { subject } = socket.getPeerCertificate();
    socket.destroy();
    return subject.CN;
  }

  it('speaks https, and no http', async () => {
    const ca = put('first');
    listening = await listen(0, '127.0.0.1', { tls: files });
    expect(listening.url).to.match(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await nameSeen(ca)).to.equal('first');
    expect(await codeOf(ask(listening.url.replace('https:', 'http:'), new Agent()))).to.be.a('string');
  });

  it('reads it again when it is told to, without closing', async () => {
    put('old');
    listening = await listen(0, '127.0.0.1', { tls: files });
    const ca = put('new');
    listening.reloadCertificate();
    expect(await nameSeen(ca)).to.equal('new');
  });

  it('keeps the one it has when the new one cannot be used', async () => {
    const ca = put('good');
    listening = await listen(0, '127.0.0.1', { tls: files });
    writeFileSync(files.cert, 'no certificate');
    expect(() => listening?.reloadCertificate()).to.throw();
    expect(await nameSeen(ca)).to.equal('good');
  });

  it('is refused when the key belongs to another certificate', async () => {
    put('one');
    writeFileSync(files.key, makeCertificate('other').key);
    expect(await codeOf(listen(0, '127.0.0.1', { tls: files }))).to.match(/KEY_VALUES_MISMATCH/);
  });
});
