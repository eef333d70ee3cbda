/** What a play has to show for itself, however it was played. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { CLAIMS, CLIENT, TYPE, type Way } from './contract.ts';
import type { StoryGround } from './ground.ts';

/** Everybody who is connected has what was published within this time. */
const WITHIN_MS = 1000;

/** Presses what publishes and gives the instant at which the page was told that it is in force. */
export async function publishedAt(page: Page, press: () => Promise<void>): Promise<number> {
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/api/v1/releases') && response.request().method() === 'POST',
  );
  await press();
  const { status, at } = await answered.then((response) => ({ status: response.status(), at: performance.now() }));
  expect(status).to.equal(201);
  await page.getByRole('heading', { level: 1, name: /is in force/ }).waitFor();
  return at;
}

/** The new release is known at once, and a request of the client goes through the three stages of its contract. */
export async function proveContract({ staff, contact }: StoryGround, publish: () => Promise<number>): Promise<string> {
  const told = [staff.releaseAfter(1), contact.releaseAfter(1)];
  const published = await publish();
  for (const at of await Promise.all(told)) expect(at - published).to.be.below(WITHIN_MS);
  const body = { type: TYPE, subject: 'The tracker is silent', client: CLIENT };
  const { uuid } = await staff.api.createRequest({ body });
  const stage = async (): Promise<string | undefined> =>
    (await contact.api.getRequest({ path: { request: uuid } })).stage?.title.en;
  expect(await stage()).to.equal('Accepted');
  expect(await contact.offers(uuid)).to.deep.equal([]);
  const seen: (string | undefined)[] = [];
  for (const [who, title] of [
    [staff, 'Pass to line 2'],
    [staff, 'Send an engineer'],
    [contact, 'Approve the visit'],
    [staff, 'Work is done'],
  ] as const) {
    await who.send(uuid, title);
    seen.push(await stage());
  }
  expect(seen).to.deep.equal([
    'Stage 1. Diagnostics',
    'Stage 2. Approval of the visit',
    'Engineer on site',
    'Stage 3. Acceptance by your side',
  ]);
  expect(await contact.offers(uuid)).to.deep.equal(['Accept the work']);
  await proveBase(staff, contact);
  return uuid;
}

/** Other clients get the base: nobody there asks them. */
async function proveBase(staff: StoryGround['staff'], contact: StoryGround['contact']): Promise<void> {
  const { uuid } = await staff.api.createRequest({
    body: { type: TYPE, subject: 'Another one', client: 'volga-trans' },
  });
  for (const title of ['Pass to line 2', 'Send an engineer', 'Work is done']) await staff.send(uuid, title);
  expect((await staff.api.getRequest({ path: { request: uuid } })).ended).to.equal(true);
  expect(await contact.offers(uuid).catch(({ status }) => status)).to.equal(404);
}

/**
 * Who looks at a running request is offered the new event at once, and it does what it says. A machine that does much else
 * at this moment is given two more tries with further events; a pace that is too slow fails them all.
 */
export async function proveClaims(
  { contact }: StoryGround,
  request: string,
  publish: (claim: Way) => Promise<number>,
): Promise<void> {
  const took: number[] = [];
  for (const claim of CLAIMS) {
    if (Math.min(...took) < WITHIN_MS) break;
    const offered = contact.offered(request, claim.title);
    const published = await publish(claim);
    took.push((await offered) - published);
  }
  expect(Math.min(...took)).to.be.below(WITHIN_MS);
  await contact.send(request, CLAIMS[0]?.title ?? '');
  expect((await contact.api.getRequest({ path: { request } })).stage?.title.en).to.equal('Stage 1. Diagnostics');
}
