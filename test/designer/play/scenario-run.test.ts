import { expect } from 'chai';
import { ScenarioRun } from '../../../designer/play/scenario-run.ts';
import type { PlayAll, PlayedSoFar } from '../../../designer/worker/scenario-messages.ts';

const FILES = new Map([
  ['pack.json', '{}'],
  ['workflows/repair.json', '{"id":"repair"}'],
]);

/** A run whose worker is played by the test. */
function begin() {
  const asked: PlayAll[] = [];
  const listeners = new Map<string, (event: never) => void>();
  const run = new ScenarioRun(() => ({
    postMessage: (message: unknown) => void asked.push(message as PlayAll),
    addEventListener: (type: string, listener: unknown) => void listeners.set(type, listener as never),
    terminate: () => undefined,
  }));
  const tell = (more: Partial<PlayedSoFar>): void => {
    const data = { run: asked.length, results: [], of: 0, ms: 1, done: true, unreadable: false, ...more };
    listeners.get('message')?.({ data } as never);
  };
  return { run, asked, tell, fail: () => listeners.get('error')?.({} as never) };
}

describe('a run of all scenarios', () => {
  it('says how far it is, and stays while the definitions are the same, also in another map', () => {
    const { run, asked, tell } = begin();
    run.play(FILES);
    expect(asked.map(({ files }) => [...files])).to.deep.equal([[...FILES]]);
    tell({ done: false, of: 3, results: [{ id: 'a', ok: true, failures: [] }] });
    expect(run.state).to.include({ phase: 'running', of: 3 });
    tell({ of: 3 });
    run.standing(new Map(FILES));
    expect(run.state.phase).to.equal('done');
  });

  it('is stale once a text is another one, is there no more, or is new', () => {
    for (const files of [
      new Map([...FILES, ['pack.json', '{"id":"other"}']]),
      new Map([['pack.json', '{}']]),
      new Map([...FILES, ['scenarios/new.json', '{}']]),
    ]) {
      const { run, tell } = begin();
      run.play(FILES);
      tell({});
      run.standing(files);
      expect(run.state.phase).to.equal('stale');
    }
  });

  it('what a run before it still tells is not heard', () => {
    const { run, tell } = begin();
    run.play(FILES);
    run.play(FILES);
    tell({ run: 1 });
    expect(run.state.phase).to.equal('running');
  });

  it('a worker that breaks is told, and never asked again', () => {
    const { run, asked, fail, tell } = begin();
    run.play(FILES);
    fail();
    expect(run.state.phase).to.equal('failed');
    run.play(FILES);
    tell({});
    expect([asked.length, run.state.phase]).to.deep.equal([2, 'done']);
  });

  it('definitions that cannot be read are no green run', () => {
    const { run, tell } = begin();
    run.play(FILES);
    tell({ unreadable: true });
    expect(run.state.phase).to.equal('unreadable');
  });
});
