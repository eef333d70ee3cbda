import { expect } from 'chai';
import { whyNotSaved } from '../../../designer/shell/why-not-saved.ts';

const t = (key: string): string => `[${key}]`;
const because = (code: string, keeps = true): string => whyNotSaved({ code, message: 'The server says so.' }, keeps, t);

describe('why something is not saved', () => {
  it('without a connection it is kept, and sent later', () => {
    expect(because('NETWORK_FAILED')).to.equal('[saved.noConnection] [saved.kept]');
    expect(because('NOT_SIGNED_IN')).to.equal('The server says so. [saved.kept]');
    expect(whyNotSaved(null, true, t)).to.equal('[saved.kept]');
  });

  it('what is too large is not said to be sent, but that it must become smaller', () => {
    for (const code of ['DEFINITION_TOO_LARGE', 'INPUT_TOO_LARGE']) {
      expect(because(code)).to.equal('[saved.tooLarge] [saved.keptOnly]');
    }
  });

  it('what is refused for good is never promised to be sent', () => {
    for (const code of ['FORBIDDEN', 'SCOPE_MISSING', 'INPUT_INVALID']) {
      expect(because(code)).to.equal('The server says so. [saved.keptOnly]');
    }
  });

  it('a browser that keeps nothing is told whatever the reason', () => {
    for (const code of ['FORBIDDEN', 'NETWORK_FAILED', 'DEFINITION_TOO_LARGE']) {
      expect(because(code, false)).to.match(/\[saved\.notKept\]$/);
    }
  });
});
