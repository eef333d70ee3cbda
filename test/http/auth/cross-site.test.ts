import { expect } from 'chai';
import { sameSite } from '../../../engine/http/auth/cross-site.ts';

const OURS = 'https://desk.example.com';

describe('sameSite', () => {
  it('believes what the browser says', () => {
    for (const site of ['same-origin', 'none'])
      expect(sameSite({ 'sec-fetch-site': site, origin: 'https://evil.example' }, OURS), site).to.equal(true);
    for (const site of ['cross-site', 'same-site', '', 'made-up'])
      expect(sameSite({ 'sec-fetch-site': site, origin: OURS }, OURS), site).to.equal(false);
  });

  it('takes the origin of our own address from a browser that says nothing else', () => {
    expect(sameSite({ origin: OURS }, OURS)).to.equal(true);
    expect(sameSite({ origin: OURS }, `${OURS}/`)).to.equal(true);
    for (const origin of ['http://desk.example.com', `${OURS}:444`, 'https://evil.example', 'null', 'https://'])
      expect(sameSite({ origin, host: 'desk.example.com' }, OURS), origin).to.equal(false);
  });

  it('takes the host that was asked when no address of ours is set', () => {
    expect(sameSite({ origin: 'http://localhost:3000', host: 'LOCALHOST:3000' }, null)).to.equal(true);
    expect(sameSite({ origin: 'http://localhost:3001', host: 'localhost:3000' }, undefined)).to.equal(false);
    expect(sameSite({ origin: 'http://localhost:3000' }, null)).to.equal(false);
  });

  it('refuses a call that says nothing of where it came from', () => {
    expect(sameSite({ host: 'desk.example.com' }, OURS)).to.equal(false);
    expect(sameSite({}, null)).to.equal(false);
  });
});
