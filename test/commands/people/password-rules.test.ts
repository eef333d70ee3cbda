import { expect } from 'chai';
import { passwordRefusals } from '../../../engine/commands/people/password-rules.ts';
import { hashPassword, isOutdatedHash, verifyPassword } from '../../../engine/commands/people/password-hash.ts';

const OWNER = { login: 'anna.petrova@example.com', name: 'Анна Петрова' };
const rules = (password: string): string[] => passwordRefusals(password, OWNER).map(({ rule }) => rule);

describe('passwords', () => {
  it('takes any long text, whatever characters it holds', () => {
    for (const password of ['a lamp on the window', 'лампа на окне', '             x', 'ąčęėįšųūž   1']) {
      expect(rules(password), password).to.deep.equal([]);
    }
  });

  it('refuses what is short, the login, the name, and what is tried first', () => {
    expect(rules('eleven char')).to.deep.equal(['password-too-short']);
    expect(rules('x'.repeat(201))).to.deep.equal(['password-too-long']);
    for (const password of ['Anna.Petrova@Example.com', 'anna petrova', 'АННА  ПЕТРОВА'])
      expect(rules(password), password).to.deep.equal(['password-is-login']);
    for (const password of ['Qwertyuiop123', 'password-1234', 'aaaaaaaaaaaa', '123412341234'])
      expect(rules(password), password).to.deep.equal(['password-common']);
  });

  it('counts characters, not what they are made of', () => {
    expect(rules('😀😁😂😃😄😅😆😇😈😉😊')).to.deep.equal(['password-too-short']);
  });

  it('keeps argon2id of 19 MiB and two passes, salted, in the PHC format', async () => {
    const [one, other] = [await hashPassword('a lamp on the window'), await hashPassword('a lamp on the window')];
    expect(one).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.to.equal(other);
    expect(await verifyPassword('a lamp on the window', one)).to.equal(true);
    expect(await verifyPassword('a lamp on the windoW', one)).to.equal(false);
    expect(isOutdatedHash(one)).to.equal(false);
    expect(isOutdatedHash(one.replace('t=2', 't=1'))).to.equal(true);
  });

  it('takes a password typed with marks of its own', async () => {
    expect(
      await verifyPassword('йод и йогурт'.normalize('NFD'), await hashPassword('йод и йогурт'.normalize('NFC'))),
    ).to.equal(true);
  });

  it('matches nothing without a hash or with a broken one', async () => {
    expect(await verifyPassword('', null)).to.equal(false);
    expect(await verifyPassword('a lamp on the window', '$argon2id$v=19$m=1$x')).to.equal(false);
  });

  it('spends as long on a login that does not exist', async () => {
    const hash = await hashPassword('a lamp on the window');
    const time = async (stored: string | null): Promise<number> => {
      const begun = performance.now();
      for (let at = 0; at < 3; at += 1) await verifyPassword('a guess of somebody', stored);
      return performance.now() - begun;
    };
    const [known, unknown] = [await time(hash), await time(null)];
    expect(unknown / known).to.be.within(0.3, 3);
  });
});
