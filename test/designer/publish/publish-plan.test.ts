import { expect } from 'chai';
import { proposePlaces, placesIn } from '../../../designer/publish/propose-places.ts';
import { blockersOf, FIRST_PLAN, planBody, planOf, standingsOf } from '../../../designer/publish/publish-plan.ts';
import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import type { DraftCheck } from '../../../ui/api/index.ts';

const SENT = { hash: '', requestType: 'repair', overlay: null, requests: 0, changes: true, homeless: [] };
const CHECK: DraftCheck = {
  release: 3,
  changes: [{ kind: 'workflow', id: 'repair', change: 'changed', baseMoved: false }],
  differences: [],
  problems: [],
  scenarios: [{ id: 'all-goes-well', ok: true, failures: [] }],
  impact: [
    { ...SENT, states: [{ state: 'work', to: 'work', requests: 5 }] },
    {
      ...SENT,
      overlay: 'north',
      states: [
        { state: 'work', to: 'work', requests: 2 },
        { state: 'agreed', to: null, requests: 40 },
      ],
    },
    { ...SENT, changes: false, states: [{ state: 'other', to: 'other', requests: 9 }] },
  ],
  ok: true,
};
const blockers = (check: Partial<DraftCheck>, more: Partial<Parameters<typeof blockersOf>[0]> = {}): string[] =>
  blockersOf({ check: { ...CHECK, ...check }, plan: FIRST_PLAN, mayPublish: true, saved: true, ...more });

function workflow(states: Record<string, { status?: string; to?: string[]; final?: true }>): WorkflowDefinition {
  const entries = Object.entries(states).map(([id, { status, to = [], final }]) => [
    id,
    {
      id,
      ...(final === true ? { type: 'final' } : {}),
      ...(status === undefined ? {} : { meta: { status } }),
      on: Object.fromEntries(to.map((target) => [`go-${target}`, [{ id: `${id}-${target}`, target: `#${target}` }]])),
    },
  ]);
  const machine = { id: 'whole', initial: 'new', states: Object.fromEntries(entries) };
  return { $schema: 'workflow.schema.json', id: 'repair', title: { en: 'Repair' }, statuses: 's', machine };
}

describe('the plan of a publish', () => {
  it('counts the requests of a state over all versions that change, and puts those without a place first', () => {
    expect(standingsOf(CHECK)).to.deep.equal([
      { state: 'agreed', requests: 40, to: null },
      { state: 'work', requests: 7, to: 'work' },
    ]);
  });

  it('a state that has no place in one of the versions has none', () => {
    const impact = [
      { ...SENT, states: [{ state: 'work', to: null, requests: 1 }] },
      { ...SENT, states: [{ state: 'work', to: 'work', requests: 1 }] },
    ];
    expect(standingsOf({ impact })).to.deep.equal([{ state: 'work', requests: 2, to: null }]);
  });

  it('nothing blocks what is saved, changed, green and free of errors', () => {
    expect(blockers({})).to.deep.equal([]);
  });

  it('all that blocks is told at once, never only the first', () => {
    const problem = { severity: 'error', file: '', path: '', rule: '', message: '', remedy: '' } as const;
    const changes = [{ kind: 'workflow', id: 'repair', change: 'changed', baseMoved: true }] as const;
    const scenarios = [{ id: 'x', ok: false, failures: [] }];
    const found = blockers(
      { problems: [problem], changes: [...changes], scenarios },
      { mayPublish: false, saved: false },
    );
    expect(found).to.deep.equal(['no-right', 'not-saved', 'base-moved', 'errors', 'red-scenarios']);
    expect(blockers({ changes: [] })).to.deep.equal(['nothing-changed']);
  });

  it('a warning does not block', () => {
    const problem = { severity: 'warning', file: '', path: '', rule: '', message: '', remedy: '' } as const;
    expect(blockers({ problems: [problem] })).to.deep.equal([]);
  });

  it('requests without a place block a migration now, and not one that leaves them where they are', () => {
    expect(blockers({}, { plan: { ...FIRST_PLAN, running: 'now' } })).to.deep.equal(['homeless']);
    expect(blockers({}, { plan: { ...FIRST_PLAN, running: 'when-safe' } })).to.deep.equal([]);
    expect(blockers({}, { plan: { ...FIRST_PLAN, running: 'keep' } })).to.deep.equal([]);
  });

  it('a policy for a single timer is forgotten when its state is sent elsewhere, and no other one', () => {
    const timersOf = { 'work/late': 'restart', 'agreed/late': 'recompute' } as const;
    const plan = { ...FIRST_PLAN, states: { agreed: 'work' }, timersOf };
    expect(planOf(plan, { agreed: 'ready' })).to.deep.equal({
      states: { agreed: 'ready' },
      timersOf: { 'work/late': 'restart' },
    });
    expect(planOf(plan, { agreed: 'work', other: 'ready' }).timersOf).to.deep.equal(timersOf);
  });

  it('no plan is sent for requests that stay', () => {
    expect(planBody(FIRST_PLAN)).to.deep.equal({});
    expect(planBody({ ...FIRST_PLAN, running: 'now', timersOf: { 'work/late': 'restart' } })).to.deep.equal({
      plan: { states: {}, timers: 'keep', timersOf: { 'work/late': 'restart' } },
    });
  });
});

describe('places for requests whose state is gone', () => {
  const before = workflow({
    new: { status: 'new', to: ['agreed'] },
    agreed: { status: 'work', to: ['repair', 'new'] },
    repair: { status: 'repair', to: ['closed'] },
    closed: { final: true },
  });
  const without = (...gone: string[]): WorkflowDefinition => {
    const states = Object.fromEntries(Object.entries(before.machine.states).filter(([id]) => !gone.includes(id)));
    return { ...before, machine: { ...before.machine, states } };
  };

  it('where its own ways led is proposed, the nearest first', () => {
    expect(proposePlaces(before, without('agreed'), 'agreed')).to.deep.equal(['repair', 'new', 'closed']);
  });

  it('a state of the same status comes before that', () => {
    const after = workflow({ new: {}, waits: { status: 'work' }, repair: {}, closed: { final: true } });
    expect(proposePlaces(before, after, 'agreed')[0]).to.equal('waits');
  });

  it('what would end requests is never proposed before a place where they go on', () => {
    const after = workflow({ closed: { status: 'work', final: true }, repair: {} });
    expect(proposePlaces(before, after, 'agreed')).to.deep.equal(['repair', 'closed']);
  });

  it('what is gone itself, or cannot be stood in, is never proposed', () => {
    expect(proposePlaces(before, without('agreed', 'repair'), 'agreed')).to.deep.equal(['new', 'closed']);
    expect(proposePlaces(before, without('agreed'), 'unknown')).to.deep.equal([]);
  });

  it('all states but the machine itself can be chosen', () => {
    expect(placesIn(before)).to.deep.equal(['new', 'agreed', 'repair', 'closed']);
  });
});
