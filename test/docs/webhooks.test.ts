import { expect } from 'chai';
import { MOST_ATTEMPTS } from '../../engine/effects/index.ts';
import { sign } from '../../engine/effects/webhook/sign.ts';
import { SUBSCRIPTION_EVENTS } from '../../engine/store/subscriptions/index.ts';
import { readText } from '../policy/source-files.ts';

const PAGE = readText('docs/webhooks.md');

type IsGenuine = (headers: Record<string, string>, body: string, secret: string, now?: number) => boolean;

async function snippet(): Promise<IsGenuine> {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(PAGE) ?? [];
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { isGenuine: IsGenuine };
  return module.isGenuine;
}

describe('the page of webhooks', () => {
  it('its check takes what we sign, also with two secrets, and nothing else', async () => {
    const isGenuine = await snippet();
    const now = 1_772_438_400_000;
    const signed = { id: 'a:1:webhook:b', timestamp: now / 1000, body: '{"event":"ping"}' };
    const headers = {
      'reglament-id': signed.id,
      'reglament-timestamp': String(signed.timestamp),
      'reglament-signature': sign(['new', 'old'], signed),
    };
    expect(isGenuine(headers, signed.body, 'new', now)).to.equal(true);
    expect(isGenuine(headers, signed.body, 'old', now)).to.equal(true);
    expect(isGenuine(headers, signed.body, 'other', now)).to.equal(false);
    expect(isGenuine(headers, `${signed.body} `, 'new', now)).to.equal(false);
    expect(isGenuine({ ...headers, 'reglament-id': 'c' }, signed.body, 'new', now)).to.equal(false);
    expect(isGenuine(headers, signed.body, 'new', now + 301_000)).to.equal(false);
    expect(isGenuine({ ...headers, 'reglament-signature': 'v1=00' }, signed.body, 'new', now)).to.equal(false);
  });

  it('names every event and none that there is not', () => {
    const said = [...PAGE.matchAll(/^\| `(request\.[a-z-]+)` \|/gm)].map(([, event]) => event);
    expect(said).to.have.members([...SUBSCRIPTION_EVENTS]);
  });

  it('says how often a delivery is tried', () => {
    expect(PAGE).to.include(`tried again, ${MOST_ATTEMPTS} times over about a day`);
  });
});
