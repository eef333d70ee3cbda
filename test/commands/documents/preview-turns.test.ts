import { expect } from 'chai';
import { PreviewTurns } from '../../../engine/commands/documents/index.ts';
import { isReglamentError } from '../../../engine/errors.ts';

/** Something that is being made until it is let go. */
function work(): { make: () => Promise<string>; begun: () => boolean; end: (error?: Error) => void } {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let begun = false;
  return {
    make: () => {
      begun = true;
      return promise;
    },
    begun: () => begun,
    end: (error) => (error === undefined ? resolve('paper') : reject(error)),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns of previews', () => {
  it('one of a person is made at a time, in their order', async () => {
    const turns = new PreviewTurns();
    const [first, second] = [work(), work()];
    const one = turns.take('anna', first.make);
    const two = turns.take('anna', second.make);
    await settled();
    expect([first.begun(), second.begun()]).to.deep.equal([true, false]);
    first.end();
    expect(await one).to.equal('paper');
    await settled();
    expect(second.begun()).to.equal(true);
    second.end();
    await two;
  });

  it('two people are served at once, a third waits, and nobody is passed by one who asks often', async () => {
    const turns = new PreviewTurns();
    const [anna, annaAgain, boris, clara] = [work(), work(), work(), work()];
    const all = [
      turns.take('anna', anna.make),
      turns.take('anna', annaAgain.make),
      turns.take('boris', boris.make),
      turns.take('clara', clara.make),
    ];
    await settled();
    expect([anna, annaAgain, boris, clara].map((each) => each.begun())).to.deep.equal([true, false, true, false]);
    boris.end();
    await settled();
    expect([annaAgain.begun(), clara.begun()]).to.deep.equal([false, true]);
    for (const each of [anna, annaAgain, clara]) each.end();
    await Promise.all(all);
  });

  it('more than can be waited for is refused, and others are not', async () => {
    const turns = new PreviewTurns();
    const works = Array.from({ length: 5 }, work);
    const taken = works.map(({ make }) => turns.take('anna', make));
    const error: unknown = await turns.take('anna', () => Promise.resolve('')).catch((thrown: unknown) => thrown);
    expect(isReglamentError(error, 'PREVIEW_LIMIT')).to.equal(true);
    expect(await turns.take('boris', () => Promise.resolve('his'))).to.equal('his');
    for (const each of works) each.end();
    await Promise.all(taken);
    expect(await turns.take('anna', () => Promise.resolve('again'))).to.equal('again');
  });

  it('one that fails lets the next begin', async () => {
    const turns = new PreviewTurns();
    const broken = work();
    const failing = turns.take('anna', broken.make);
    const next = turns.take('anna', () => Promise.resolve('next'));
    broken.end(new Error('no paper'));
    expect(await failing.catch((error: Error) => error.message)).to.equal('no paper');
    expect(await next).to.equal('next');
  });
});
