import { expect } from 'chai';
import { OwnVersions } from '../../../desk/sending/own-versions.ts';

const made = (...answers: unknown[]): OwnVersions => {
  const own = new OwnVersions();
  for (const answer of answers) own.note(answer);
  return own;
};

describe('the versions that a person made himself', () => {
  it('are known to him, however late they are shown', () => {
    const own = made({ uuid: 'a', version: 4 }, { uuid: 'a', version: 5 });
    expect([3, 4, 5, 9].map((seen) => own.knownFrom('a', seen))).to.deep.equal([5, 5, 5, 9]);
  });

  it('end before the first that somebody else made', () => {
    const own = made({ uuid: 'a', version: 4 }, { uuid: 'a', version: 6 });
    expect(own.knownFrom('a', 3)).to.equal(4);
    expect(own.knownFrom('a', 2)).to.equal(2);
  });

  it('are of their request only', () => {
    expect(made({ uuid: 'b', version: 4 }).knownFrom('a', 3)).to.equal(3);
  });

  it('are not taken from answers that are about something else', () => {
    expect(
      made(null, 'done', { version: 4 }, { uuid: 'a', version: '4' }, { uuid: 7, version: 4 }).knownFrom('a', 3),
    ).to.equal(3);
  });
});
