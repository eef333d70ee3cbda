import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { sealer, secretIn } from '../../engine/store/sealer.ts';
import { failureOf } from '../support/world-refusal.ts';
import { tempFolder } from '../support/temp.ts';

const SECRET = 'a secret of more than thirty-two characters';

describe('sealed secrets', () => {
  it('are read back by the same secret, and look different each time', () => {
    const one = sealer(() => SECRET);
    const sealed = one.seal('JBSWY3DP ключ');
    expect(sealed).not.to.include('JBSWY3DP');
    expect(one.seal('JBSWY3DP ключ')).not.to.equal(sealed);
    expect(sealer(() => SECRET).open(sealed)).to.equal('JBSWY3DP ключ');
  });

  it('are refused by another secret, and when a single character was altered', async () => {
    const sealed = sealer(() => SECRET).seal('word');
    expect((await failureOf(async () => sealer(() => `${SECRET}!`).open(sealed))).code).to.equal('SECRET_UNREADABLE');
    // The first character of nonce, tag and body: the last one may hold bits that mean nothing.
    const [format = '', ...parts] = sealed.split('.');
    const damaged = parts.map((part, at) => {
      const other = `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}`;
      return [format, ...parts.with(at, other)].join('.');
    });
    expect(damaged).to.have.length(3);
    for (const altered of [...damaged, `v2${sealed.slice(2)}`, 'word', '']) {
      expect((await failureOf(async () => sealer(() => SECRET).open(altered))).code).to.equal('SECRET_UNREADABLE');
    }
  });

  it('make no key before one is needed; then one that only the owner reads, the same for all', () => {
    const folder = tempFolder();
    sealer(() => secretIn(folder));
    expect(readdirSync(folder)).to.deep.equal([]);
    const secret = secretIn(folder);
    expect(secret).to.match(/^[\w-]{43}$/);
    expect(secretIn(folder)).to.equal(secret);
    const file = join(folder, '.secret-key');
    expect(readFileSync(file, 'utf8').trim()).to.equal(secret);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
  });
});
