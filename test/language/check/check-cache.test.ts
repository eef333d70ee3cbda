import { expect } from 'chai';
import * as fc from 'fast-check';
import { LARGE_FILE, largePack } from '../../../bench/designer/large-pack.ts';
import { CheckCache } from '../../../engine/language/check/check-cache.ts';
import { checkPack, checkTexts } from '../../../engine/language/index.ts';
import { readPack } from '../../../engine/language/read-pack.ts';
import { mutated } from '../validate/mutated.ts';
import { basePack } from '../fixtures/base-pack.ts';

/** Edits of a pack as people make them, and worse: values changed, files broken, taken away and put back. */
function editsOf(files: ReadonlyMap<string, string>): fc.Arbitrary<{ file: string; text: string | null }[]> {
  const edit = fc.constantFrom(...files).chain(([file, text]) =>
    fc.record({
      file: fc.constant(file),
      text: fc.oneof(
        { weight: 6, arbitrary: mutated(JSON.parse(text)).map((value) => JSON.stringify(value)) },
        { weight: 3, arbitrary: fc.constant(text) },
        { weight: 1, arbitrary: fc.constantFrom(null, '', '{"a": 1', text.slice(0, -5)) },
      ),
    }),
  );
  return fc.array(edit, { minLength: 3, maxLength: 12 });
}

describe('a check that remembers the one before', () => {
  it('finds the same problems as a fresh one, whatever was edited before', function () {
    this.timeout(60_000);
    const base = basePack();
    let refused = 0;
    fc.assert(
      fc.property(editsOf(base), (edits) => {
        const cache = new CheckCache();
        const files = new Map(base);
        for (const { file, text } of edits) {
          if (text === null) files.delete(file);
          else files.set(file, text);
          const said = checkTexts(files, undefined, cache).problems;
          refused += said.length;
          expect(said).to.deep.equal(checkTexts(files).problems);
        }
      }),
      { numRuns: 60 },
    );
    expect(refused).to.be.greaterThan(500);
  });

  it('refuses a guard whose fact was taken away in another file', () => {
    const cache = new CheckCache();
    const files = basePack();
    expect(checkTexts(files, undefined, cache).problems).to.deep.equal([]);
    files.set('fields.json', (files.get('fields.json') ?? '').replaceAll('"cover"', '"insurance"'));
    const said = checkTexts(files, undefined, cache).problems;
    expect(said.map(({ rule }) => rule)).to.include('unknown-fact');
    expect(said).to.deep.equal(checkTexts(files).problems);
  });

  it('analyses no more choices than a fresh check, even where the earlier ones were known', () => {
    const files = largePack();
    const cache = new CheckCache();
    checkTexts(files, undefined, cache);
    const machine = JSON.parse(files.get(LARGE_FILE) ?? '') as { machine: { states: Record<string, unknown> } };
    files.set('workflows/a-copy.json', manyChoices());
    const all = checkTexts(files, undefined, cache).problems;
    expect(all.filter(({ rule }) => rule === 'guard-gap')).to.have.length(290);
    expect(all).to.deep.equal(checkTexts(files).problems);
    delete machine.machine.states['station-9'];
    files.set(LARGE_FILE, JSON.stringify(machine));
    expect(checkTexts(files, undefined, cache).problems).to.deep.equal(checkTexts(files).problems);
    files.delete('workflows/a-copy.json');
    expect(checkTexts(files, undefined, cache).problems).to.deep.equal(checkTexts(files).problems);
  });

  it('refuses to write into a definition: what is kept stays as it was read', () => {
    for (const files of [basePack(), largePack()]) {
      const cache = new CheckCache();
      const { pack } = readPack(files, cache);
      if (pack === null) throw new Error('the pack cannot be read');
      for (const definitions of Object.values(pack.byKind))
        for (const { definition } of definitions.values()) freeze(definition);
      expect(checkPack(pack, undefined, [], cache)).to.deep.equal([]);
    }
  });

  it('keeps the definitions of files that nobody touched, and of no others', () => {
    const cache = new CheckCache();
    const files = largePack();
    const first = readPack(files, cache).pack;
    files.set(LARGE_FILE, `${files.get(LARGE_FILE)} `);
    const second = readPack(files, cache).pack;
    expect(second?.byKind.role.get('dispatcher')).to.deep.equal(first?.byKind.role.get('dispatcher'));
    expect(second?.byKind.statuses.get('service-statuses')?.definition).to.equal(
      first?.byKind.statuses.get('service-statuses')?.definition,
    );
    expect(second?.byKind.workflow.get('large')?.definition).not.to.equal(
      first?.byKind.workflow.get('large')?.definition,
    );
  });
});

function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}

/** A workflow of 290 choices that gape, more than a check analyses together with the others of the pack. */
function manyChoices(): string {
  const guard = (params: unknown): object => ({ type: 'rule', params });
  const states = Array.from({ length: 290 }, (_, index) => {
    const amount = { var: 'fields.penalty-amount' };
    const low = { id: `low-${index}`, target: '#end', guard: guard({ '<': [amount, 5000 + index] }) };
    const high = { id: `high-${index}`, target: '#end', guard: guard({ '>': [amount, 5000 + index] }) };
    const id = `choice-${index}`;
    return [id, { id, meta: { status: 'line-1' }, always: [low, high] }] as const;
  });
  const machine = {
    id: 'copies',
    initial: 'choice-0',
    states: { ...Object.fromEntries(states), end: { id: 'end', type: 'final', meta: { status: 'closed' } } },
  };
  const title = { en: 'Copies', ru: 'Копии' };
  return JSON.stringify({
    $schema: 'workflow.schema.json',
    id: 'copies',
    title,
    statuses: 'service-statuses',
    machine,
  });
}
