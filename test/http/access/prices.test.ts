import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { tellingKinds } from '../../../engine/effects/kinds/telling.ts';
import { deliver } from '../../effects/deliveries.ts';
import { openGround } from '../../live/support/ground.ts';
import { type Answer, outcome, rules } from '../calling.ts';
import { BLIND, openPricedWorld, type Priced, type PricedWorld, SEES } from './priced-world.ts';

type Channel = (here: PricedWorld, who: Priced) => Promise<string>;

/** As it came: a table is unpacked. */
function text({ headers, body }: Answer): string {
  if (!Buffer.isBuffer(body)) return JSON.stringify(body);
  const parts = headers.get('content-type')?.includes('spreadsheetml') === true ? unzipSync(body) : { all: body };
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join(' ');
}
const get =
  (path: (here: PricedWorld) => string): Channel =>
  async (here, who) =>
    text(await here.as[who].get(path(here)));
const of = (rest: string): Channel => get(({ request }) => `/requests/${request.uuid}${rest}`);
const outbox =
  (where: string): Channel =>
  async ({ world, people }, who) => {
    const { read } = world.store;
    const rows = await read.all(`SELECT payload FROM outbox WHERE ${where}`, [`%${people[who].person}`]);
    return JSON.stringify(rows);
  };

/** Everything by which somebody may hear of the request. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  'the request': of(''),
  'its journal': of('/journal?order=newest&limit=100'),
  'its offers': of('/offers'),
  'its comments': of('/comments'),
  'its works': of('/works'),
  'its time': of('/time'),
  'its price list': of('/prices?q='),
  'its documents': of('/documents'),
  'its forms': of('/forms'),
  'its sub-requests': get(() => '/requests?limit=100'),
  'a queue': get(() => '/views/all/requests?limit=100'),
  'a CSV file': get(() => '/requests/export?as=csv'),
  'a spreadsheet': get(() => '/requests/export?as=xlsx'),
  'all documents': get(() => '/documents'),
  'one document': get(({ acts }) => `/documents/${acts[0]}`),
  'its PDF': get(({ acts }) => `/documents/${acts[0]}/pdf`),
  'what is found by words': get(({ request }) => `/search?q=${request.number}`),
  'a definition of prices': get(() => '/definitions/price-list/general'),
  'his notices': get(() => '/notices?limit=100'),
  'his mails': outbox("kind = 'mail' AND `key` LIKE ?"),
  'his webhooks': outbox("kind = 'webhook' AND `key` NOT LIKE ?"),
  'what refuses an event': async ({ as, request }, who) =>
    text(await as[who].send('POST', `/requests/${request.uuid}/events`, { event: 'bill' })),
  'what refuses a line of works': async ({ as, request }, who) =>
    text(await as[who].send('POST', `/requests/${request.uuid}/works`, { item: 'canary', quantity: 1_000_000_001 })),
  'what it may be registered with': get(() => `/registration/hints?client=northern-lines`),
};

/** What is issued to a company it reads in full, sums and all. */
const FOR_CLIENTS = ['its documents', 'all documents', 'one document', 'its PDF'];
const OF_SUMS = ['its works', 'its price list', ...FOR_CLIENTS];
/** Where a field tells a sum to those from whom it is not hidden. */
const OF_FIELDS = ['the request', 'its journal', 'its offers', 'his notices', 'his mails'];

/** What is told there all the same, so that nothing is silent for another reason. */
const OPEN: readonly (readonly [channel: string, who: Priced, said: RegExp])[] = [
  ['the request', 'field-engineer', /No track/],
  ['its journal', 'dispatcher', /Wiring/],
  ['its offers', 'field-engineer', /"bill".*"not-available"/],
  ['its works', 'warehouse-keeper', /Wiring.*"mayAdd":true/],
  ['its works', 'client-contact', /Wiring/],
  ['its price list', 'warehouse-keeper', /"canary"/],
  ['all documents', 'dispatcher', /"quote"/],
  ['a CSV file', 'field-engineer', /No track/],
  ['a spreadsheet', 'dispatcher', /No track/],
  ['his notices', 'dispatcher', /Cost {2}of , penalty /],
  ['his notices', 'client-contact', /Cost {2}of , penalty /],
  ['his mails', 'field-engineer', /Cost {2}of , penalty /],
  ['his webhooks', 'client-contact', /request\.created/],
  ['its sub-requests', 'dispatcher', /Part of \S+ 2"/],
  ['what it may be registered with', 'dispatcher', /"found"|"chosen"|"contracts"/],
];
/** Closed to them altogether. */
const CLOSED: readonly (readonly [channel: string, who: Priced, said: RegExp])[] = [
  ['its PDF', 'dispatcher', /"DOCUMENT_REFUSED"|"FORBIDDEN"|_NOT_FOUND"/],
  ['a definition of prices', 'dispatcher', /"FORBIDDEN"/],
  ['a definition of prices', 'client-contact', /"FORBIDDEN"/],
  ['what refuses an event', 'field-engineer', /"EVENT_REFUSED"/],
  ['what refuses a line of works', 'warehouse-keeper', /"(?:WORK_REFUSED|INPUT_INVALID)"/],
];

/** Digits that stand together, however they are set: 3 141,59 and 314159 are the same. */
const tight = (said: string): string => said.replace(/(?<=\d)[\s.,'\u00a0\u202f](?=\d)/g, '');

describe('what something cost', function () {
  this.timeout(180_000);
  let here: PricedWorld;

  before(async () => {
    here = await openPricedWorld();
    const mail = { type: 'mail', deliver: async () => ({ done: true as const }) };
    await deliver(here.world, [...tellingKinds(here.world.ctx), mail]);
  });
  after(() => here.close());

  const told = async (channel: string, who: Priced): Promise<string[]> => {
    const said = tight((await CHANNELS[channel]?.(here, who)) ?? '');
    return here.sums.filter((sum) => said.includes(sum));
  };

  for (const channel of Object.keys(CHANNELS)) {
    it(`is told to nobody who may not see prices by ${channel}`, async () => {
      for (const who of BLIND) {
        if (who === 'client-contact' && FOR_CLIENTS.includes(channel)) continue;
        expect(await told(channel, who), who).to.deep.equal([]);
      }
    });
  }

  for (const [channel, who, said] of [...OPEN, ...CLOSED]) {
    it(`is kept from the ${who} in ${channel}, which says all else that it says`, async () => {
      expect(await CHANNELS[channel]?.(here, who)).to.match(said);
    });
  }

  it('is not named by why an event cannot be sent, but to who may see it', async () => {
    const refused = async (who: Priced) => {
      const path = `/requests/${here.request.uuid}/events`;
      return here.as[who].send('POST', path, { event: 'bill' });
    };
    for (const who of BLIND) expect(rules(await refused(who)), who).to.deep.equal(['not-available']);
    const seen = await refused('coordinator');
    expect([outcome(seen), ...rules(seen)]).to.deep.equal(['409 EVENT_REFUSED', 'guard:bill']);
  });

  it('finds nothing for who looks for a sum', async () => {
    for (const who of BLIND) {
      for (const sum of here.sums) {
        const { body } = await here.as[who].get(`/search?q=${sum}`);
        expect(body.requests, `${who} ${sum}`).to.deep.equal([]);
      }
    }
  });

  it('stands in no live message', async () => {
    const ground = await openGround(here.world);
    const subjects = ['queue', `request:${here.request.uuid}`];
    const listeners = await Promise.all(
      BLIND.map(async (who) => {
        const listener = await ground.connect(here.people[who]);
        await listener.call('subscribe', { subjects });
        return listener;
      }),
    );
    const line = { item: 'canary', quantity: 1000 };
    const path = `/requests/${here.request.uuid}/works`;
    expect(outcome(await here.as.coordinator.send('POST', path, line))).to.equal('201');
    for (const listener of listeners) {
      await listener.hears('request');
      const said = tight(JSON.stringify(listener.heard));
      expect(here.sums.filter((sum) => said.includes(sum))).to.deep.equal([]);
    }
    await ground.close();
  });

  it('is told to who may, where it is to be told', async () => {
    const telling: string[] = [];
    for (const channel of Object.keys(CHANNELS)) if ((await told(channel, SEES[0])).length > 0) telling.push(channel);
    expect(telling).to.have.members([...OF_SUMS, ...OF_FIELDS]);
    for (const channel of FOR_CLIENTS) expect(await told(channel, 'client-contact'), channel).not.to.deep.equal([]);
  });
});
