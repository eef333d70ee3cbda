import { expect } from 'chai';
import { ReglamentError } from '../../engine/errors.ts';
import { listen } from '../../engine/http/index.ts';
import { brokenContext, type Served, serve } from './served.ts';

describe('a server that cannot answer', () => {
  let broken: Served;
  let away: Served;

  before(async () => {
    broken = await serve(brokenContext(new TypeError('the secret plan failed')));
    away = await serve(brokenContext(new ReglamentError('STORE_UNAVAILABLE', { reason: 'connect ECONNREFUSED' })));
  });
  after(async () => {
    await broken.close();
    await away.close();
  });

  it('a fault of ours is logged with its id and not told', async () => {
    const { status, body } = await broken.json('/api/v1/packs', { cookie: 'reglament_session=x' });
    expect(status).to.equal(500);
    expect(body.error.code).to.equal('UNEXPECTED');
    expect(JSON.stringify(body)).not.to.match(/secret|TypeError|\.ts:/);
    const line = broken.log.find((each) => each.includes(body.error.requestId));
    expect(line).to.contain('failed to answer').and.contain('the secret plan failed');
  });

  it('a page says it in the language of the reader, without asking the database again', async () => {
    const response = await broken.get('/', { 'accept-language': 'ru', cookie: 'reglament_session=x' });
    const text = await response.text();
    expect(response.status).to.equal(500);
    expect(text).to.contain('<html lang="ru">').and.contain('Сервер не смог ответить');
    expect(text)
      .to.contain(response.headers.get('x-request-id') ?? '?')
      .and.not.to.contain('secret');
  });

  it('a database that is away is 503, as JSON and as a page', async () => {
    const { status, body } = await away.json('/api/v1/packs', { cookie: 'reglament_session=x' });
    expect(`${status} ${body.error.code}`).to.equal('503 STORE_UNAVAILABLE');
    const page = await away.get('/requests/1', { cookie: 'reglament_session=x' });
    expect(page.status).to.equal(503);
    expect(await page.text()).to.contain('The database cannot be reached');
  });

  it('an address that is not well encoded is refused, not a fault', async () => {
    expect((await broken.json('/api/v1/requests/%E0%A4%A')).body.error.code).to.equal('QUERY_INVALID');
    expect((await broken.get('/requests/%E0%A4%A')).status).to.equal(400);
  });

  it('every answer has the headers that keep strangers out, errors too', async () => {
    for (const path of ['/nothing', '/api/v1/nothing', '/']) {
      const { headers } = await broken.get(path);
      expect(headers.get('content-security-policy'), path)
        .to.contain("default-src 'self'")
        .and.contain("script-src 'none'");
      expect(headers.get('content-security-policy')).not.to.contain('unsafe');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('x-frame-options')).to.equal('DENY');
      expect(headers.get('permissions-policy')).to.equal('camera=(self), geolocation=(self), microphone=()');
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('x-powered-by')).to.equal(null);
    }
  });
});

describe('the port', () => {
  it('until it serves, everybody is told to come back in a second', async () => {
    const listening = await listen(0, '127.0.0.1');
    const response = await fetch(listening.url);
    expect(response.status).to.equal(503);
    expect(response.headers.get('retry-after')).to.equal('1');
    await listening.close();
  });

  it('one that is taken is refused with the error of the system', async () => {
    const first = await listen(0, '127.0.0.1');
    let code: unknown;
    try {
      await listen(Number(new URL(first.url).port), '127.0.0.1');
    } catch (error) {
      ({ code } = error as NodeJS.ErrnoException);
    }
    expect(code).to.equal('EADDRINUSE');
    await first.close();
  });

  it('closing lets a request that runs be answered, and takes no new one', async () => {
    const listening = await listen(0, '127.0.0.1');
    let answer = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      listening.serve((_, response) => {
        answer = () => response.end('done');
        resolve();
      });
    });
    const running = fetch(listening.url);
    await arrived;
    const closed = listening.close();
    const refused = await fetch(listening.url).then(
      () => false,
      () => true,
    );
    answer();
    expect(await (await running).text()).to.equal('done');
    expect(refused).to.equal(true);
    await closed;
  });
});
