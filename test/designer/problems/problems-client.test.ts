import { expect } from 'chai';
import { ProblemsClient } from '../../../designer/problems/problems-client.ts';
import { checkTexts } from '../../../engine/language/index.ts';
import { basePack } from '../../language/fixtures/base-pack.ts';
import { fakeWorkers } from './fake-worker.ts';

const WORKFLOW = 'workflows/repair.json';
const broken = (files: ReadonlyMap<string, string>): string => (files.get(WORKFLOW) ?? '').replace('#done', '#nowhere');

function opened() {
  const fake = fakeWorkers();
  const client = new ProblemsClient(fake.start);
  const states: string[] = [];
  client.subscribe(() => states.push(client.known.state));
  const files = basePack();
  client.setFiles(files);
  return { ...fake, client, states, files };
}

const rules = (client: ProblemsClient): string[] => client.known.problems.map(({ rule }) => rule);

describe('problems of a pack while it is edited', () => {
  it('finds nothing in a sound pack, and the fault of an edit', () => {
    const { client, newest, files } = opened();
    expect(client.known).to.deep.equal({ state: 'checking', problems: [], ms: null });
    newest().answer();
    expect(client.known).to.deep.equal({ state: 'ready', problems: [], ms: 0 });
    files.set(WORKFLOW, '{');
    client.setFile(WORKFLOW, '{');
    expect(client.known.state).to.equal('checking');
    newest().answer();
    expect(client.known.problems).to.deep.equal(checkTexts(files).problems);
    expect(rules(client)).to.include('json-syntax');
  });

  it('gives the same list when an edit changes no problem, and another when it does', () => {
    const { client, newest, files } = opened();
    files.set(WORKFLOW, broken(files));
    client.setFiles(files);
    newest().answer();
    const { problems } = client.known;
    expect(problems).to.not.have.length(0);
    client.setFile(WORKFLOW, `${broken(files)}\n`);
    newest().answer();
    expect(client.known.problems).to.equal(problems);
    client.setFile(WORKFLOW, '{');
    newest().answer();
    expect(rules(client)).to.include('json-syntax');
  });

  it('drops an answer about an earlier edit', () => {
    const { client, newest, files } = opened();
    newest().answer();
    client.setFile(WORKFLOW, '{');
    const late = new Map(files);
    const stale = new MessageEvent('message', { data: { version: 2, problems: [{ rule: 'stale' }], ms: 1 } });
    client.setFile(WORKFLOW, late.get(WORKFLOW) ?? '');
    newest().dispatchEvent(stale);
    expect(client.known).to.deep.include({ state: 'checking', problems: [] });
    newest().answer();
    expect(client.known).to.deep.include({ state: 'ready', problems: [] });
  });

  it('sends only the files that differ, and those that are gone', () => {
    const { client, newest, files } = opened();
    const before = newest().told.length;
    client.setFiles(new Map(files));
    expect(newest().told).to.have.length(before);
    const next = new Map(files);
    next.set('statuses.json', '{}');
    next.delete(WORKFLOW);
    client.setFiles(next);
    expect(
      newest()
        .told.slice(before)
        .map((each) => each.type === 'file' && [each.file, each.text]),
    ).to.deep.equal([
      [WORKFLOW, null],
      ['statuses.json', '{}'],
    ]);
    newest().answer();
    expect(client.known.problems).to.deep.equal(checkTexts(next).problems);
  });

  it('tells that the check broke, and starts it anew with all that it knew', () => {
    const { client, newest, workers, states, files } = opened();
    client.setKinds({ actions: [], items: [] });
    newest().answer();
    const known = rules(client);
    expect(known).to.include('unknown-action');
    client.setFile(WORKFLOW, broken(files));
    newest().break();
    expect(client.known.state).to.equal('failed');
    expect(rules(client)).to.deep.equal(known);
    expect(workers).to.have.length(2);
    expect(workers[0]?.ended).to.equal(true);
    newest().answer();
    expect(client.known.state).to.equal('ready');
    expect(rules(client)).to.include.members(['bad-target', 'unknown-action']);
    expect(states).to.deep.equal(['ready', 'checking', 'failed', 'ready']);
  });

  it('lets a check that breaks twice on one pack rest until the next edit', () => {
    const { client, newest, workers, files } = opened();
    newest().break();
    newest().break();
    expect(workers).to.have.length(2);
    expect(client.known.state).to.equal('failed');
    client.setFile(WORKFLOW, files.get(WORKFLOW) ?? '');
    expect(workers).to.have.length(3);
    newest().answer();
    expect(client.known).to.deep.include({ state: 'ready', problems: [] });
  });

  it('hears no worker that was ended, and tells nobody after it is closed', () => {
    const { client, newest, workers, states } = opened();
    newest().break();
    const told = states.length;
    workers[0]?.answer();
    expect(states).to.have.length(told);
    client.close();
    expect(newest().ended).to.equal(true);
    newest().answer();
    client.setFile('a.json', '{}');
    expect(states).to.have.length(told);
    expect(workers).to.have.length(2);
  });
});
