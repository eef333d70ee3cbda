import { expect } from 'chai';
import {
  assert,
  constantFrom,
  dictionary,
  type Arbitrary,
  integer,
  letrec,
  oneof,
  array,
  property,
  string,
  uniqueArray,
  record,
} from 'fast-check';
import type { Json, JsonObject } from '../../../designer/model/json.ts';
import { type Conflict, type Merge, mergeJson } from '../../../designer/model/merge.ts';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import { type Choice, choose } from '../../../designer/drafts/choose.ts';
import { smallWorkflow } from './small-workflow.ts';

const text = (value: unknown): string => JSON.stringify(value);
const merged = (base: unknown, mine: unknown, theirs: unknown): unknown =>
  mergeJson(base as Json, mine as Json, theirs as Json).merged;
const conflicts = (base: unknown, mine: unknown, theirs: unknown): readonly Conflict[] =>
  mergeJson(base as Json, mine as Json, theirs as Json).conflicts;

const taking = (choice: Choice, result: Merge): Json =>
  choose(result, new Map(result.conflicts.map((_, index) => [index, choice])));

const { json } = letrec<{ json: Json }>((tie) => ({
  json: oneof(
    { maxDepth: 4 },
    constantFrom<Json>(null, true, false, 'a', 'b', 0, 1),
    array(tie('json'), { maxLength: 4 }),
    uniqueArray(record({ id: constantFrom('a', 'b', 'c', 'd'), value: tie('json') }), {
      selector: ({ id }) => id,
      maxLength: 4,
    }),
    dictionary(constantFrom('a', 'b', 'c', 'd', 'id', 'guard', 'x'), tie('json'), { maxKeys: 4 }),
  ) as Arbitrary<Json>,
}));

describe('joining what two did', () => {
  it('what only one changed is taken over to the byte, and what both did alike', () => {
    assert(
      property(json, json, (base, other) => {
        expect(text(merged(base, base, other))).to.equal(text(other));
        expect(text(merged(base, other, base))).to.equal(text(other));
        expect(text(merged(base, other, other))).to.equal(text(other));
        expect([
          ...conflicts(base, base, other),
          ...conflicts(base, other, base),
          ...conflicts(base, other, other),
        ]).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('changes of different members are both there, wherever they are', () => {
    const fields = uniqueArray(string({ minLength: 1, maxLength: 3, unit: constantFrom('a', 'b', 'c', 'd', 'e') }), {
      minLength: 2,
      maxLength: 8,
    });
    assert(
      property(fields, json, json, integer(), (names, one, two, seed) => {
        const [first, second] = [
          names[Math.abs(seed) % names.length] ?? '',
          names[(Math.abs(seed) + 1) % names.length] ?? '',
        ];
        const list = names.map((id): JsonObject => ({ id, name: 'old' }));
        const change = (id: string, value: Json): Json =>
          list.map((item) => (item['id'] === id ? { ...item, value } : item));
        const result = mergeJson({ list }, { list: change(first, one) }, { list: change(second, two) });
        const both = list.map((item) =>
          item['id'] === first ? { ...item, value: one } : item['id'] === second ? { ...item, value: two } : item,
        );
        expect(result).to.deep.equal({ merged: { list: both }, conflicts: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('who comes first makes a difference only where both changed the same', () => {
    assert(
      property(json, json, json, (base, mine, theirs) => {
        const result = mergeJson(base, mine, theirs);
        const swapped = mergeJson(base, theirs, mine);
        expect(result.conflicts.length > 0).to.equal(swapped.conflicts.length > 0);
        if (result.conflicts.length === 0) expect(sorted(result.merged)).to.deep.equal(sorted(swapped.merged));
        expect(() => taking('theirs', result)).to.not.throw();
        expect(text(taking('mine', result))).to.equal(text(result.merged));
      }),
      { numRuns: 500 },
    );
  });

  it('new members of both stand behind their neighbours', () => {
    const base = { a: 1, b: 2 };
    expect(text(merged(base, { a: 1, mine: 1, b: 2 }, { a: 1, b: 2, theirs: 2 }))).to.equal(
      '{"a":1,"mine":1,"b":2,"theirs":2}',
    );
    expect(merged(['a', 'b'], ['a', 'x', 'b'], ['b', 'y'])).to.deep.equal(['x', 'b', 'y']);
  });

  it('a changed order is kept when the other only changes members', () => {
    const items = (...ids: string[]): { id: string; n?: number }[] => ids.map((id) => ({ id }));
    const changed = items('a', 'b', 'c');
    changed[1] = { id: 'b', n: 1 };
    expect(merged(items('a', 'b', 'c'), items('c', 'a', 'b'), changed)).to.deep.equal([
      { id: 'c' },
      { id: 'a' },
      { id: 'b', n: 1 },
    ]);
    expect(merged(items('a', 'b', 'c'), changed, items('c', 'a', 'b'))).to.deep.equal([
      { id: 'c' },
      { id: 'a' },
      { id: 'b', n: 1 },
    ]);
  });

  it('operations of an overlay are joined by element and part', () => {
    const operation = (id: string, path: string, to: string): Json => ({ op: 'setState', id, path, from: 'x', to });
    const disable = { op: 'disable', transition: 'pay' };
    const base = { operations: [operation('a', 'meta/stage', 'one')] };
    const mine = { operations: [operation('a', 'meta/stage', 'two'), operation('a', 'meta/status', 'late')] };
    const theirs = { operations: [disable, ...base.operations] };
    expect(mergeJson(base, mine, theirs)).to.deep.equal({
      merged: { operations: [disable, ...mine.operations] },
      conflicts: [],
    });
  });

  it('items without names are joined by what stands alike around them', () => {
    const step = (send: string, more: object = {}): object => ({ as: 'eva', send, ...more });
    const base = [step('a'), step('b'), step('c'), step('d')];
    const mine = [step('new'), step('a'), step('b', { expect: { state: ['x'] } }), step('c'), step('d')];
    const theirs = [step('a'), step('b', { with: { comment: 'hi' } }), step('c')];
    expect(mergeJson(base as Json, mine as Json, theirs as Json)).to.deep.equal({
      merged: [step('new'), step('a'), step('b', { expect: { state: ['x'] }, with: { comment: 'hi' } }), step('c')],
      conflicts: [],
    });
  });

  describe('to a workflow', () => {
    const done = (...commands: WorkflowCommand[]): Json =>
      commands.reduce(applyCommand, smallWorkflow()) as unknown as Json;
    const joined = (mine: Json, theirs: Json): Merge => mergeJson(smallWorkflow() as unknown as Json, mine, theirs);
    const rename: WorkflowCommand = { do: 'set-state', id: 'paused', path: 'meta/status', value: 'late' };
    const move: WorkflowCommand = { do: 'move-state', id: 'paused', parent: 'work', before: 'asking' };
    const ask: WorkflowCommand = { do: 'set-transition', id: 'agree', path: 'meta/roles', value: ['boss'] };
    const tie: WorkflowCommand[] = [
      { do: 'reconnect', id: 'agree', from: 'doing' },
      { do: 'set-trigger', id: 'agree', trigger: { on: 'finish' } },
      { do: 'order-transition', id: 'agree', before: 'finish-dear' },
    ];

    it('what one moved and the other changed is changed where it was moved to', () => {
      expect(text(joined(done(move), done(rename)))).to.equal(text({ merged: done(move, rename), conflicts: [] }));
      expect(text(joined(done(rename), done(move)))).to.equal(text({ merged: done(move, rename), conflicts: [] }));
      expect(text(joined(done(...tie), done(ask)))).to.equal(text({ merged: done(...tie, ask), conflicts: [] }));
      expect(text(joined(done(ask), done(...tie)))).to.equal(text({ merged: done(...tie, ask), conflicts: [] }));
    });

    it('moves of both meet', () => {
      const other: WorkflowCommand = { do: 'move-state', id: 'done', parent: 'money' };
      expect(text(joined(done(move), done(other)))).to.equal(text({ merged: done(move, other), conflicts: [] }));
      expect(text(joined(done(move), done(move, rename)))).to.equal(
        text({ merged: done(move, rename), conflicts: [] }),
      );
    });

    it('what both moved, each elsewhere, never stands twice: mine stays, theirs is offered', () => {
      const mine = done(move);
      const theirs = done({ do: 'move-state', id: 'paused', parent: 'money' }, ask);
      const told = joined(mine, theirs);
      expect(told.conflicts).to.have.length(1);
      expect(idsIn(told.merged)).to.deep.equal(idsIn(mine));
      expect(idsIn(taking('theirs', told))).to.deep.equal(idsIn(theirs));
      expect(text(taking('theirs', told))).to.contain('"boss"');
    });

    it('a transition that both led away, each from elsewhere, never stands twice', () => {
      const mine = done({ do: 'reconnect', id: 'agree', from: 'doing' });
      const theirs = done({ do: 'reconnect', id: 'agree', from: 'paused' });
      const told = joined(mine, theirs);
      expect(told.conflicts).to.have.length(1);
      expect(idsIn(told.merged)).to.deep.equal(idsIn(mine));
      expect(idsIn(taking('theirs', told))).to.deep.equal(idsIn(theirs));
    });

    it('a change to what the other removed is a conflict, and so is one inside it', () => {
      const less = done({ do: 'remove', states: ['open'], transitions: [] });
      const inside = done({ do: 'set-state', id: 'doing', path: 'meta/status', value: 'busy' });
      const { conflicts: told } = joined(less, inside);
      expect(told.map(({ path }) => path)).to.deep.equal([['machine', 'states', 'open']]);
    });
  });

  /** All ids that stand in the machine, each as often as it stands there. */
  function idsIn(workflow: Json): string[] {
    return [...text((workflow as JsonObject)['machine']).matchAll(/"id":"([^"]+)"/g)]
      .map(([, id]) => id ?? '')
      .toSorted();
  }

  describe('in conflict', () => {
    it('mine stays and all three are told where both changed one value', () => {
      expect(mergeJson({ a: { b: 1 } }, { a: { b: 2 } }, { a: { b: 3 } })).to.deep.equal({
        merged: { a: { b: 2 } },
        conflicts: [{ path: ['a', 'b'], base: 1, mine: 2, theirs: 3 }],
      });
    });

    it('are what one took away and the other changed', () => {
      const base = [
        { id: 'a', n: 1 },
        { id: 'b', n: 1 },
      ];
      const less = [{ id: 'b', n: 1 }];
      const changed = [
        { id: 'a', n: 2 },
        { id: 'b', n: 1 },
      ];
      const gone = mergeJson(base, less, changed);
      expect(gone).to.deep.equal({
        merged: less,
        conflicts: [{ path: [0], base: base[0], mine: undefined, theirs: changed[0] }],
      });
      expect(taking('theirs', gone)).to.deep.equal(changed);
      const kept = mergeJson(base, changed, less);
      expect(kept).to.deep.equal({
        merged: changed,
        conflicts: [{ path: [0], base: base[0], mine: changed[0], theirs: undefined }],
      });
      expect(taking('theirs', kept)).to.deep.equal(less);
    });

    it('are two rules: halves of both are never mixed', () => {
      const rule = (operator: string): Json => ({ guard: { type: 'rule', params: { [operator]: [1, 2] } } });
      const result = mergeJson(rule('=='), rule('<'), rule('>'));
      expect(result.merged).to.deep.equal(rule('<'));
      expect(result.conflicts.map(({ path }) => path)).to.deep.equal([['guard']]);
      expect(taking('theirs', result)).to.deep.equal(rule('>'));
    });

    it('are two positions, and two values of one operation', () => {
      const at = (x: number, y: number): Json => ({ layout: { a: { x, y } } });
      expect(mergeJson(at(0, 0), at(1, 0), at(0, 1)).conflicts.map(({ path }) => path)).to.deep.equal([
        ['layout', 'a'],
      ]);
      const set = (to: Json): Json => ({
        operations: [{ op: 'setTransition', id: 'a', path: 'meta/title', from: null, to }],
      });
      const both = mergeJson(set({ en: 'A' }), set({ en: 'B' }), set({ en: 'A', ru: 'Б' }));
      expect(both.conflicts.map(({ path }) => path)).to.deep.equal([['operations', 0, 'to']]);
    });

    it('are two orders, of which mine stays', () => {
      const result = mergeJson({ a: 1, b: 2, c: 3 }, { c: 3, a: 1, b: 2 }, { b: 2, a: 1, c: 3 });
      expect(text(result.merged)).to.equal('{"c":3,"a":1,"b":2}');
      expect(result.conflicts).to.deep.equal([
        { path: [], base: ['a', 'b', 'c'], mine: ['c', 'a', 'b'], theirs: ['b', 'a', 'c'], order: true },
      ]);
      expect(text(taking('theirs', result))).to.equal('{"b":2,"a":1,"c":3}');
    });

    it('are lists without names where both added at one place', () => {
      const result = mergeJson([{ a: 1 }], [{ a: 1 }, { b: 1 }], [{ a: 1 }, { c: 1 }, { d: 1 }]);
      expect(result.merged).to.deep.equal([{ a: 1 }, { b: 1 }]);
      expect(result.conflicts).to.have.length(1);
    });

    it('are told with paths that hold while they are resolved', () => {
      const item = (id: string, n: number): Json => ({ id, n });
      const base = { list: [item('a', 0), item('b', 0), item('c', 0), item('d', 0)] };
      const mine = { list: [item('b', 1), item('d', 1)] };
      const theirs = { list: [item('a', 2), item('b', 2), item('c', 2)] };
      const result = mergeJson(base, mine, theirs);
      expect(result.conflicts).to.have.length(4);
      expect(taking('theirs', result)).to.deep.equal(theirs);
    });
  });
});

function sorted(value: Json): unknown {
  if (Array.isArray(value)) return value.map(sorted).toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, sorted(each)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
