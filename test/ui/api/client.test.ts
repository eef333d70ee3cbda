import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readPicture } from '../../../engine/files/index.ts';
import { clientSource } from '../../../tools/generate/client.ts';
import { ApiError, type Client, createClient } from '../../../ui/api/index.ts';
import { OPERATIONS } from '../../../ui/api/client.generated.ts';
import { type Desk, openDesk } from '../../queries/desk.ts';
import { type Served, serve } from '../../http/served.ts';
import { sessionFor, tokenFor } from '../../support/signed-in.ts';
import { pngPicture } from '../../support/world-pictures.ts';

async function errorOf(work: () => Promise<unknown>): Promise<ApiError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the client of the interface', () => {
  let here: Desk;
  let http: Served;
  let desk: Client;
  let mechanic: Client;

  before(async () => {
    here = await openDesk('sqlite');
    http = await serve(here.world.ctx);
    const { authorization } = await tokenFor(here.world, here.desk);
    desk = createClient({ baseUrl: http.url, token: authorization.replace('Bearer ', '') });
    // A browser sends its cookie, and says where the page is from, by itself.
    const own = await sessionFor(here.world, here.mechanic);
    const asBrowser: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), ...own } });
    mechanic = createClient({ baseUrl: `${http.url}/`, fetch: asBrowser, language: 'ru' });
  });
  after(async () => {
    await http.close();
    await here.world.close();
  });

  it('is what the routes describe', async function () {
    this.timeout(60_000);
    const committed = readFileSync(new URL('../../../ui/api/client.generated.ts', import.meta.url), 'utf8');
    expect((await clientSource()) === committed, 'run `npm run generate`').to.equal(true);
  });

  it('has a method for each operation', () => {
    expect(Object.keys(desk)).to.deep.equal(Object.keys(OPERATIONS));
  });

  it('is refused for a page of one person when another has logged in at the browser since', async () => {
    const { cookie } = await sessionFor(here.world, here.mechanic);
    const asBrowser: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } });
    const page = (person: string): Client => createClient({ baseUrl: http.url, fetch: asBrowser, person });
    expect((await page(here.mechanic.person).getMe()).uuid).to.equal(here.mechanic.person);
    const refused = await errorOf(() => page(here.desk.person).getMe());
    expect([refused.status, refused.code]).to.deep.equal([401, 'NOT_SIGNED_IN']);
  });

  it('leads a request through its life', async () => {
    const filed = await desk.createRequest({
      body: { type: 'repair', subject: 'squeaks', client: 'north', fields: { note: 'x', weight: 9 } },
      idempotencyKey: 'life-1',
    });
    const path = { request: filed.number };
    const { offers } = await desk.getOffers({ path });
    expect(offers.find(({ event }) => event === 'accept')?.needs.fields.map(({ id }) => id)).to.deep.equal(['price']);
    const accepted = await desk.sendEvent({ path, body: { event: 'accept', fields: { price: 100 } }, ifMatch: 1 });
    expect(accepted.status).to.equal('inspected');
    const set = await desk.setFields({ path, body: { fields: { pieces: 2 } }, ifMatch: accepted.version });
    expect(set.version).to.equal(3);
    const item = (id: string) => ({ ...path, checklist: 'inspection', item: id });
    await mechanic.tickItem({ path: item('brakes'), body: { value: true } });
    await mechanic.tickItem({ path: item('serial'), body: { value: 'A 1/2' } });
    await mechanic.tickItem({ path: item('pressure'), body: { value: 4 } });
    await mechanic.tickItem({ path: item('verdict'), body: { value: 'good' } });
    const file = new File([Buffer.from(pngPicture())], 'рама.png');
    const proved = await mechanic.addEvidence({
      path: item('picture'),
      body: { file, latitude: 55.75, longitude: 37.62, takenAt: '2026-03-01T09:30:00Z' },
    });
    const picture = await desk.getEvidence({ path: { ...path, evidence: proved.evidence } });
    const kept = await readPicture(pngPicture());
    if ('fault' in kept) throw new Error(kept.message);
    expect(Buffer.from(await picture.arrayBuffer()).equals(kept.bytes)).to.equal(true);
    await mechanic.takeRequest({ path });
    const said = await mechanic.addComment({ path, body: { body: 'done soon', isPublic: true } });
    expect((await desk.listComments({ path })).items.map(({ uuid }) => uuid)).to.deep.equal([said.comment]);
    const working = await mechanic.sendEvent({ path, body: { event: 'start-work', comment: 'go' } });
    expect(working.status).to.equal('in-work');
    const request = await desk.getRequest({ path });
    expect(request.evidence[0]).to.include({ latitude: 55.75, longitude: 37.62, name: 'рама.png' });
    expect(request.assignee?.uuid).to.equal(here.mechanic.person);
    const journal = await desk.getJournal({ path, query: { order: 'newest', limit: 1 } });
    expect(journal.items[0]?.event?.id).to.equal('start-work');
    expect((await desk.listRequests({ query: { client: 'north', open: true } })).items).to.have.length(1);
  });

  it('fails with code, message, details and the id of the call', async () => {
    const { number } = await here.file('refused');
    const body = { event: 'accept', fields: { weight: 'heavy' } };
    const error = await errorOf(() => desk.sendEvent({ path: { request: number }, body }));
    expect(error).to.include({ status: 409, code: 'EVENT_REFUSED', name: 'ApiError' });
    expect(error.details.map(({ rule }) => rule)).to.have.members(['field-invalid:weight', 'required-field:price']);
    expect(error.requestId).to.match(/^[0-9a-f-]{36}$/);
    const stale = await errorOf(() => desk.setFields({ path: { request: number }, body: { fields: {} }, ifMatch: 9 }));
    expect(stale.code).to.equal('SNAPSHOT_STALE');
    expect((await errorOf(() => mechanic.getRequest({ path: { request: '99999' } }))).message).to.match(
      /^заявки «99999»/,
    );
  });

  it('a place with a slash in it is one place, and what is undefined is not asked', async () => {
    expect((await errorOf(() => desk.getRequest({ path: { request: 'a/../b' } }))).code).to.equal('REQUEST_NOT_FOUND');
    const query = { status: undefined };
    expect((await desk.listRequests({ query })).next).to.equal(null);
  });

  it('an answer that is not ours, and none at all, are errors of the same form', async () => {
    const answering = (response: () => Promise<Response>): Client => createClient({ fetch: response });
    const proxy = answering(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await errorOf(() => proxy.listPacks())).to.include({ status: 502, code: 'UNEXPECTED', requestId: null });
    const busy = answering(async () => new Response('', { status: 503, headers: { 'retry-after': '2' } }));
    expect(await errorOf(() => busy.listPacks())).to.include({ status: 503, retryAfter: 2 });
    const strange = answering(async () => new Response('{"error":"no"}', { status: 500 }));
    expect(await errorOf(() => strange.listPacks())).to.include({ code: 'UNEXPECTED' });
    const away = answering(async () => {
      throw new TypeError('fetch failed');
    });
    const error = await errorOf(() => away.listPacks());
    expect(error).to.include({ status: 0, code: 'NETWORK_FAILED' });
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('a call that is aborted fails with the reason of its signal', async () => {
    const stop = new AbortController();
    const reason = new Error('the page was left');
    stop.abort(reason);
    let failure: unknown;
    await desk.listRequests({ signal: stop.signal }).catch((error: unknown) => {
      failure = error;
    });
    expect(failure).to.equal(reason);
  });
});
