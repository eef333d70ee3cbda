import { expect } from 'chai';
import * as fc from 'fast-check';
import { checkPack } from '../../engine/language/check/index.ts';
import { compile } from '../../engine/language/compile.ts';
import { describeDifferences } from '../../engine/language/diff/index.ts';
import type { Problem } from '../../engine/language/problem.ts';
import { readPack } from '../../engine/language/read-pack.ts';
import { effectiveOf } from '../../engine/language/resolve-effective.ts';
import { basePack } from './fixtures/base-pack.ts';
import { readBase } from './fixtures/read-base.ts';

const WORKFLOW = 'workflows/repair.json';
const DECIDING = `${WORKFLOW}#/machine/states/intake/states/deciding`;

/** Reads and checks; of a pack without errors every machine must build. */
function prove(files: ReadonlyMap<string, string>): Problem[] {
  const { pack, problems } = readPack(files);
  if (pack === null) return problems;
  const found = checkPack(pack);
  if (found.some(({ severity }) => severity === 'error')) return found;
  for (const { resolved } of effectiveOf(pack)) {
    if (!('effective' in resolved)) throw new Error(`checked and not resolved: ${JSON.stringify(resolved.problems)}`);
    compile(resolved.effective, 'hash');
    describeDifferences(resolved.effective, resolved.effective, 'en');
  }
  return found;
}

function errorsOf(files: ReadonlyMap<string, string>): string[] {
  const errors = prove(files).filter(({ severity }) => severity === 'error');
  return errors.map(({ rule, file, path }) => `${rule} ${file}#${path}`);
}

/** A problem is located when its file is there, and all of its pointer but the last step leads somewhere. */
function expectLocated(problem: Problem, files: ReadonlyMap<string, string>): void {
  const text = files.get(problem.file);
  if (text === undefined) {
    expect(problem.rule, JSON.stringify(problem)).to.equal('pack-missing');
    return;
  }
  let value: unknown = JSON.parse(text);
  const keys = problem.path.split('/').slice(1, -1);
  for (const key of keys) {
    value = (value as Record<string, unknown> | null)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')];
    expect(value, JSON.stringify(problem)).not.to.equal(undefined);
  }
  expect(problem.message).to.have.length.greaterThan(5);
  expect(problem.remedy).to.have.length.greaterThan(5);
}

interface Place {
  readonly file: string;
  readonly keys: readonly string[];
  readonly value: unknown;
}

function placesOf(files: ReadonlyMap<string, string>): Place[] {
  const places: Place[] = [];
  for (const [file, text] of files) {
    const stack: Place[] = [{ file, keys: [], value: JSON.parse(text) }];
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      places.push(place);
      const { keys, value } = place;
      if (value === null || typeof value !== 'object') continue;
      for (const [key, inner] of Object.entries(value)) stack.push({ file, keys: [...keys, key], value: inner });
    }
  }
  return places;
}

type Change = { readonly put: unknown } | { readonly remove: true } | { readonly rename: string };

function changed(files: Map<string, string>, { file, keys }: Place, change: Change): Map<string, string> {
  const definition: unknown = JSON.parse(files.get(file) ?? 'null');
  const last = keys.at(-1);
  if (last === undefined) {
    if ('put' in change) files.set(file, JSON.stringify(change.put) ?? '');
    else files.delete(file);
    return files;
  }
  // A change before may have put something else where the place, or the whole definition, was.
  let holder = definition as Record<string, unknown> | null;
  for (const key of keys.slice(0, -1)) holder = isObject(holder) ? (holder[key] as typeof holder) : null;
  if (!isObject(holder)) return files;
  if ('put' in change) holder[last] = change.put;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else {
    if ('rename' in change) holder[change.rename] = holder[last];
    delete holder[last];
  }
  return files.set(file, JSON.stringify(definition));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nested(levels: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { and: value };
  return value;
}

describe('engine/language with hostile definitions', () => {
  it('refuses a nesting of 100,000 levels, of lists, objects and rules, at once', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
      ['{"!":', '}'],
      ['{"states":{"a":', '}}'],
    ] as const) {
      const text = open.repeat(100_000) + (open === '[' ? '' : '1') + close.repeat(100_000);
      for (const whole of [text, `{"$schema":"workflow.schema.json","machine":${text}}`]) {
        if (whole.length > 1024 * 1024) continue;
        expect(errorsOf(basePack().set('deep.json', whole)).map((each) => each.split(' ')[0])).to.deep.equal([
          'too-deep',
        ]);
      }
    }
  });

  for (const key of ['__proto__', 'constructor', 'prototype']) {
    it(`refuses the key ${key} wherever it stands, also written with escapes`, () => {
      const escaped = Array.from(key, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
      const text = basePack().get(WORKFLOW) ?? '';
      for (const name of [key, escaped]) {
        for (const place of ['"states": {', '"params": {', '"delays": {', '"layout": {', '"on": {']) {
          const hostile = text.replace(place, `${place} "${name}": {"id": "x"},`);
          expect(hostile).not.to.equal(text);
          const rules = errorsOf(basePack().set(WORKFLOW, hostile)).map((each) => each.split(' ')[0]);
          expect(rules).to.deep.equal(['forbidden-key']);
        }
      }
    });
  }

  it('never lets a definition touch the prototype of objects', () => {
    prove(basePack().set('x.json', '{"__proto__": {"polluted": true}}'));
    prove(basePack().set('x.json', '{"constructor": {"prototype": {"polluted": true}}}'));
    expect({}).not.to.have.property('polluted');
  });

  it('refuses names that mean something to XState', () => {
    for (const event of ['xstate', 'xstate-done', '*', 'xstate.after.work-time.working', '']) {
      const files = changed(
        basePack(),
        { file: WORKFLOW, keys: ['machine', 'on', event], value: null },
        { put: [{ id: 'odd', target: '#done', meta: { roles: ['operator'] } }] },
      );
      expect(errorsOf(files), event).to.have.length(1);
      expect(errorsOf(files)[0], event).to.match(/^(reserved-event|schema) workflows\/repair\.json#\/machine\/on/);
    }
    for (const key of ['invoke', 'context', 'output', 'route', 'tags', 'version', 'entry.0', 'states.a']) {
      const files = changed(basePack(), { file: WORKFLOW, keys: ['machine', key], value: null }, { put: {} });
      expect(errorsOf(files), key).to.deep.equal([`schema ${WORKFLOW}#/machine/${key}`]);
    }
  });

  it('refuses huge texts, huge lists and huge maps in little time', () => {
    const started = performance.now();
    const file = basePack().get(WORKFLOW) ?? '';
    const states = Array.from(
      { length: 15_000 },
      (_, number) => `"s${number}": {"id": "s${number}", "always": [{"id": "t${number}"}]}`,
    );
    const texts = [
      `"${'x'.repeat(1_000_000)}"`,
      `{"${'x'.repeat(1_000_000)}": 1}`,
      `[${'"a",'.repeat(250_000)}"a"]`,
      `{${Array.from({ length: 80_000 }, (_, number) => `"k${number}":1`).join(',')}}`,
      file.replace('"states": {', `"states": { ${states.join(',')},`),
      file.replace('"machine": {', `"machine": { "description": "${'x'.repeat(900_000)}",`),
    ];
    for (const text of texts) expect(errorsOf(basePack().set(WORKFLOW, text))).to.have.length.greaterThan(0);
    expect(performance.now() - started).to.be.lessThan(8000);
  });

  it('proves the largest machine that the schema allows in little time', () => {
    const started = performance.now();
    const pack = readBase();
    const machine = pack.byKind.workflow.get('repair')?.definition.machine;
    if (machine === undefined) throw new Error('the base pack has changed');
    for (let number = 0; number < 450; number += 1) {
      const roles = { roles: ['operator', 'engineer'] };
      const on = Object.fromEntries(
        [1, 2, 3].map((step) => [
          `go-${step}`,
          [{ id: `go-${number}-${step}`, target: `#s-${(number + step) % 450}`, meta: roles }],
        ]),
      );
      machine.states[`s-${number}`] = { id: `s-${number}`, meta: { status: 'late' }, on };
    }
    machine.on = { ...machine.on, away: [{ id: 'away', target: '#s-0', meta: { roles: ['operator'] } }] };
    expect(checkPack(pack).map(({ rule }) => rule)).not.to.include('unreachable-state');
    expect(performance.now() - started).to.be.lessThan(3000);
  });

  it('refuses rules that nobody could evaluate', () => {
    for (const rule of [
      nested(40),
      { constructor_: [1] },
      { toString: [] },
      { var: '__proto__.x' },
      { var: ['fields.price', { var: 'x' }] },
      { reduce: [[], 1, 0] },
      { '==': [] },
      [],
      'text',
      { and: Array(300).fill(true) },
    ]) {
      const files = changed(
        basePack(),
        {
          file: WORKFLOW,
          keys: DECIDING.split('#/')[1]?.split('/').concat('always', '0', 'guard', 'params') ?? [],
          value: null,
        },
        { put: rule },
      );
      const errors = errorsOf(files);
      expect(errors, JSON.stringify(rule)).to.have.length.greaterThan(0);
      for (const error of errors) expect(error).to.contain(`${DECIDING}/always/0/guard/params`);
    }
  });

  it('is not led in circles by definitions that name each other', () => {
    const checklist = (id: string, other: string) =>
      JSON.stringify({
        $schema: 'checklist.schema.json',
        id,
        title: { en: id, ru: 'А' },
        items: [
          {
            id: 'a',
            title: { en: 'A', ru: 'А' },
            type: 'check',
            when: { '==': [{ var: `checklists.${other}.complete` }, true] },
          },
        ],
      });
    const files = basePack()
      .set('a.json', checklist('a', 'b'))
      .set('b.json', checklist('b', 'a'))
      .set('c.json', checklist('c', 'c'));
    const keys = ['machine', 'entry'];
    const entry = ['a', 'c'].map((id) => ({ type: 'start-checklist', params: { checklist: id } }));
    expect(errorsOf(changed(files, { file: WORKFLOW, keys, value: null }, { put: entry }))).to.deep.equal([]);
    const overlay = {
      $schema: 'workflow-overlay.schema.json',
      id: 'self',
      title: { en: 'Self' },
      base: 'self',
      clients: ['x'],
      operations: [{ op: 'disable', state: 'self' }],
    };
    expect(errorsOf(basePack().set('self.json', JSON.stringify(overlay)))).to.deep.equal([
      'unknown-workflow self.json#/base',
    ]);
  });

  it('never throws: a pack with any node replaced is refused with located problems, or its machines build', function () {
    this.timeout(120_000);
    const places = placesOf(basePack());
    const place = fc.constantFrom(...places);
    const garbage = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        false,
        0,
        -1,
        1e308,
        '',
        'x',
        '#working',
        '#refused',
        'working',
        'P0D',
        [],
        {},
        [[]],
        [null],
        { op: 'disable' },
        { var: 'x' },
        'é'.repeat(5000),
        nested(50),
      ),
      fc.jsonValue({ maxDepth: 3 }),
      // A part of another definition in this place: right in form, wrong in meaning.
      place.map(({ value }) => value),
    );
    const change: fc.Arbitrary<Change> = fc.oneof(
      { weight: 4, arbitrary: garbage.map((put) => ({ put })) },
      { weight: 1, arbitrary: fc.constant({ remove: true } as const) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('id', 'on', 'always', 'states', 'working', 'x', 'toString')
          .map((rename) => ({ rename })),
      },
    );
    let refused = 0;
    let sound = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(place, change), { minLength: 1, maxLength: 2 }), (changes) => {
        let files = basePack();
        for (const [where, what] of changes) if (files.has(where.file)) files = changed(files, where, what);
        const problems = prove(files);
        for (const problem of problems) expectLocated(problem, files);
        if (problems.some(({ severity }) => severity === 'error')) refused += 1;
        else sound += 1;
      }),
      { numRuns: 800 },
    );
    expect(refused).to.be.greaterThan(100);
    expect(sound).to.be.greaterThan(20);
  });
});
