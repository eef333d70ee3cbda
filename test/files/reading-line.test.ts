import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { ReadingLine } from '../../engine/files/codes/reading-line.ts';

/** A reader as slow as the test wants it to be: each file is done when it is told. */
function slowReader() {
  const line = new ReadingLine();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const done: Promise<unknown>[] = [];
  return {
    begun,
    send(file: string, patient = false): void {
      const [who = ''] = file;
      const work = (): Promise<void> => {
        begun.push(file);
        return new Promise((end) => ends.push(end));
      };
      done.push(line.run({ who, patient }, work));
    },
    /** Ends the file that is being read and lets the next one begin. */
    async end(): Promise<void> {
      ends.shift()?.();
      await turn();
    },
    async all(): Promise<readonly string[]> {
      await turn();
      while (ends.length > 0) await this.end();
      await Promise.all(done);
      return begun;
    },
  };
}

describe('the line of files that are read for codes', () => {
  it('reads one at a time, and whoever has many holds nobody up by more than one', async () => {
    const reader = slowReader();
    for (const file of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) reader.send(file);
    await turn();
    expect(reader.begun).to.deep.equal(['a1']);
    expect(await reader.all()).to.deep.equal(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('lets files that nobody waits for go behind those that somebody does, also when they came first', async () => {
    const reader = slowReader();
    for (const file of ['x1', 'x2', 'y1']) reader.send(file, true);
    reader.send('a1');
    await reader.end();
    reader.send('a2');
    expect(await reader.all()).to.deep.equal(['x1', 'a1', 'a2', 'y1', 'x2']);
  });

  it('goes on behind a file that could not be read', async () => {
    const line = new ReadingLine();
    const place = { who: 'a', patient: false };
    const broken = line.run(place, () => Promise.reject(new Error('broken')));
    const next = line.run(place, async () => 'read');
    expect(await broken.catch((error: Error) => error.message)).to.equal('broken');
    expect(await next).to.equal('read');
  });

  it('reads all of them once, those of each person in their order, whatever comes', async () => {
    const sent = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(sent, async (files) => {
        const reader = slowReader();
        const names = files.map(([who, patient], at) => ({ file: `${who}${at}`, patient }));
        for (const { file, patient } of names) reader.send(file, patient);
        const begun = await reader.all();
        expect(begun.toSorted()).to.deep.equal(names.map(({ file }) => file).toSorted());
        for (const who of ['a', 'b', 'c'])
          for (const patient of [true, false]) {
            const own = names.filter((each) => each.file.startsWith(who) && each.patient === patient);
            const order = begun.filter((file) => own.some((each) => each.file === file));
            expect(order).to.deep.equal(own.map(({ file }) => file));
          }
      }),
    );
  });
});
