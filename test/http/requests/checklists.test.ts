import { expect } from 'chai';
import { imageSize } from 'image-size';
import type { RequestView } from '../../../engine/commands/index.ts';
import { pngPicture } from '../../support/world-pictures.ts';
import { type Answer, outcome, rules } from '../calling.ts';
import { type Counter, openCounter } from './counter.ts';

/** The smallest picture of a WebP: one pixel. */
const WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');

describe('filling in checklists over HTTP', () => {
  let at: Counter;
  let request: RequestView;

  before(async () => {
    at = await openCounter();
    request = await at.here.file('squeaks');
    await at.here.world.send(at.here.desk, request, 'accept', { fields: { price: 100 } });
  });
  after(() => at.close());

  const path = (item: string, checklist = 'inspection'): string =>
    `/requests/${request.number}/checklists/${checklist}/items/${item}`;
  const tick = (item: string, value: unknown, headers = {}): Promise<Answer> =>
    at.mechanic.send('PUT', path(item), { value }, headers);
  const picture = (bytes: Uint8Array, name = 'a.png', more: Record<string, string> = {}): FormData => {
    const form = new FormData();
    form.append('file', new File([Buffer.from(bytes)], name));
    for (const [field, value] of Object.entries(more)) form.append(field, value);
    return form;
  };
  const prove = (form: FormData, headers = {}, item = 'picture'): Promise<Answer> =>
    at.mechanic.send('POST', `${path(item)}/evidence`, form, headers);
  const items = async (): Promise<Map<string, { value: unknown }>> => {
    const { checklists } = (await at.desk.get(`/requests/${request.number}`)).body;
    return new Map(checklists[0].items.map((item: { id: string; value: unknown }) => [item.id, item]));
  };

  it('takes values, takes them back, and compares versions when it is asked to', async () => {
    for (const [item, value] of Object.entries({ brakes: true, serial: 'A-1', pressure: 4.5, verdict: 'good' })) {
      expect((await tick(item, value)).status, item).to.equal(200);
      expect((await items()).get(item)?.value).to.equal(value);
    }
    expect((await tick('brakes', null)).status).to.equal(200);
    expect((await items()).get('brakes')?.value).to.equal(null);
    expect(outcome(await tick('brakes', true, { 'if-match': '"1"' }))).to.equal('409 SNAPSHOT_STALE');
  });

  it('keeps pictures with their place and instant, each content by its own type', async () => {
    const facts = { latitude: '55.75', longitude: '-37.5', takenAt: '2026-03-01T09:30:00+03:00' };
    const { status, headers, body } = await prove(picture(pngPicture(), '../рама.jpg', facts));
    expect(status).to.equal(201);
    expect(headers.get('location')).to.equal(`/api/v1/requests/${request.uuid}/evidence/${body.evidence}`);
    const { evidence } = (await at.desk.get(`/requests/${request.number}`)).body;
    expect(evidence.at(-1)).to.deep.include({
      uuid: body.evidence,
      name: 'рама.jpg',
      type: 'image/png',
      latitude: 55.75,
      longitude: -37.5,
      takenAt: '2026-03-01T06:30:00.000Z',
    });
    const webp = await prove(picture(WEBP, 'a.webp'));
    expect(webp.status).to.equal(201);
    const shown = await at.desk.get(`/requests/${request.number}/evidence/${webp.body.evidence}`);
    expect([shown.headers.get('content-type'), imageSize(shown.body)]).to.deep.equal([
      'image/webp',
      { type: 'webp', ...imageSize(WEBP) },
    ]);
    const small = await at.desk.get(`/requests/${request.number}/evidence/${body.evidence}?size=preview`);
    expect([small.status, small.headers.get('content-type')]).to.deep.equal([200, 'image/webp']);
    expect(small.headers.get('cache-control')).to.equal('private, max-age=86400, immutable');
  });

  it('a picture that is sent again under its key is kept once; another one under that key is refused', async () => {
    const key = { 'idempotency-key': 'photo-1' };
    const first = await prove(picture(pngPicture()), key);
    const kept = async (): Promise<number> => (await at.desk.get(`/requests/${request.number}`)).body.evidence.length;
    const before = await kept();
    expect((await prove(picture(pngPicture()), key)).body).to.deep.equal(first.body);
    expect(await kept()).to.equal(before);
    expect(outcome(await prove(picture(WEBP), key))).to.equal('422 IDEMPOTENCY_MISMATCH');
    expect(await kept()).to.equal(before);
  });

  it('refuses values that an item cannot hold, each with its reason', async () => {
    const { version } = (await at.desk.get(`/requests/${request.number}`)).body;
    const refusals: readonly (readonly [Promise<Answer>, string])[] = [
      [tick('pressure', 99), 'item-invalid:pressure'],
      [tick('verdict', 'awful'), 'item-invalid:verdict'],
      [tick('picture', 'a text'), 'item-invalid:picture'],
      [tick('nothing', true), 'item-unknown:nothing'],
      [at.mechanic.send('PUT', path('brakes', 'other'), { value: true }), 'checklist-not-started:other'],
      [prove(picture(pngPicture()), {}, 'serial'), 'item-invalid:serial'],
    ];
    for (const [call, rule] of refusals) {
      const answer = await call;
      expect([outcome(answer), rules(answer)], rule).to.deep.equal(['422 CHECKLIST_ITEM_REFUSED', [rule]]);
    }
    expect(outcome(await tick('brakes', { deep: true }))).to.equal('400 INPUT_INVALID');
    expect((await at.desk.get(`/requests/${request.number}`)).body.version).to.equal(version);
  });

  it('refuses what is no picture, whatever it is called, and places that are nowhere', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect(outcome(await prove(picture(html, 'a.png')))).to.equal('415 INPUT_TYPE_UNKNOWN');
    const bomb = Buffer.from(pngPicture());
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const huge = await prove(picture(bomb));
    expect([outcome(huge), rules(huge)]).to.deep.equal(['400 INPUT_INVALID', ['picture-too-large']]);
    expect(outcome(await prove(picture(pngPicture(), 'a.png', { latitude: '91' })))).to.equal('400 INPUT_INVALID');
    expect(outcome(await prove(picture(pngPicture(), 'a.png', { takenAt: 'today' })))).to.equal('400 INPUT_INVALID');
    expect(outcome(await prove(new FormData()))).to.equal('400 INPUT_INVALID');
    expect(outcome(await at.mechanic.send('POST', `${path('picture')}/evidence`, { file: 'x' }))).to.match(/^4/);
  });

  it('refuses a picture over 25 MiB before it is kept', async () => {
    const large = Buffer.concat([pngPicture(), Buffer.alloc(25 * 1024 * 1024)]);
    expect(outcome(await prove(picture(large)))).to.equal('413 INPUT_TOO_LARGE');
  });
});
