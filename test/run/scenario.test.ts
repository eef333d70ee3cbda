import { expect } from 'chai';
import type { Pack, RoleDefinition, ScenarioDefinition } from '../../engine/language/index.ts';
import { runScenario, type ScenarioFailure } from '../../engine/run/index.ts';
import { frozen, workflowOf } from '../support/effective.ts';

const meta = { roles: ['clerk'] };
const WORKFLOW = workflowOf({
  delays: { day: 'P1D' },
  fields: [{ id: 'serial' }],
  checklists: [{ id: 'proof', items: [{ id: 'photo', title: { en: 'Photo' }, type: 'photo' }] }],
  machine: {
    initial: 'open',
    states: {
      open: {
        id: 'open',
        meta: { status: 'new', stage: 'accepted' },
        entry: [{ type: 'notify', params: { notification: 'filed' } }],
        after: { day: [{ id: 'late', target: '#work' }] },
        on: {
          begin: [
            {
              id: 'begin',
              target: '#work',
              actions: [{ type: 'assign', params: { to: 'actor', group: 'north' } }],
              meta: { ...meta, required: { fields: ['serial'] }, form: ['serial'] },
            },
          ],
        },
      },
      work: {
        id: 'work',
        meta: { status: 'in-work', stage: 'running', checklists: ['proof'] },
        on: { close: [{ id: 'close', target: '#closed', meta }] },
      },
      closed: { id: 'closed', type: 'final', meta: { status: 'closed', stage: 'done' } },
    },
  },
});

const ROLES = ['clerk', 'guest'].map(
  (id) =>
    ({
      id,
      kind: 'staff',
      title: { en: id },
      grants: id === 'clerk' ? [{ on: 'request', may: ['send', 'edit', 'tick', 'take', 'assign'], where: 'all' }] : [],
    }) as unknown as RoleDefinition,
);
const PACK = frozen({
  byKind: {
    role: new Map(ROLES.map((definition) => [definition.id, { file: '', definition }])),
    'request-type': new Map([['case', { file: '', definition: { id: 'case', createdBy: ['clerk'] } }]]),
  },
}) as unknown as Pack;

const FILED = {
  state: ['open'],
  status: 'new',
  effects: ['notify:filed'],
  timers: ['open/day'],
  checklists: { proof: 'absent' },
};

function run(steps: object[], given: object = {}): readonly ScenarioFailure[] {
  const people = { ann: { roles: ['clerk'] }, gus: { roles: ['guest'] } };
  const scenario = { id: 'story', title: { en: 'Story' }, given: { type: 'case', people, as: 'ann', ...given }, steps };
  const result = runScenario(PACK, frozen(scenario) as unknown as ScenarioDefinition, () => WORKFLOW);
  expect(result.ok).to.equal(result.failures.length === 0);
  return result.failures;
}

const failed = (steps: object[], given: object = {}) => run(steps, given).map(({ step, what }) => `${step} ${what}`);
const begin = { send: 'begin', with: { fields: { serial: 'A-1' } } };

describe('a scenario', () => {
  it('is green when everything comes as it is told', () => {
    const steps = [
      { as: 'ann', expect: { offers: ['begin'] } },
      { as: 'gus', expect: { offers: [] } },
      { send: 'begin', expect: { refused: ['required-field:serial'], state: ['open'] } },
      {
        ...begin,
        expect: {
          state: ['work'],
          stage: 'running',
          assignee: 'ann',
          group: 'north',
          timers: [],
          checklists: { proof: 'open' },
          fields: { serial: 'A-1' },
        },
      },
      { tick: { checklist: 'proof', item: 'photo', value: 'a.jpg' }, expect: { checklists: { proof: 'complete' } } },
      { set: { serial: 'A-2' }, expect: { fields: { serial: 'A-2' }, effects: [] } },
      { assign: null, expect: { assignee: null } },
      { take: true, expect: { assignee: 'ann' } },
      { assign: 'gus', expect: { assignee: 'gus' } },
      { send: 'close', expect: { ended: true, status: 'closed', flags: [] } },
    ];
    expect(run(steps, { expect: FILED })).to.deep.equal([]);
  });

  it('lets time pass on its own clock', () => {
    expect(
      run([
        { advance: 'PT23H', expect: { state: ['open'] } },
        { advance: 'PT1H', expect: { state: ['work'] } },
      ]),
    ).to.deep.equal([]);
  });

  it('does not mind the order of states, offers, timers and refusals', () => {
    const steps = [{ as: 'gus', send: 'begin', expect: { refused: ['role', 'required-field:serial', 'right'] } }];
    expect(run(steps)).to.deep.equal([]);
  });
});

describe('a scenario is red', () => {
  const wrong: readonly [string, object[], string[]][] = [
    ['when a step is refused and nothing says so', [{ send: 'begin' }], ['1 refused']],
    ['when a step is taken that is told as refused', [{ ...begin, expect: { refused: ['role'] } }], ['1 refused']],
    [
      'when another refusal comes than is told',
      [{ send: 'begin', expect: { refused: ['required-comment'] } }],
      ['1 refused'],
    ],
    [
      'when only some of the refusals are told',
      [{ as: 'gus', send: 'begin', expect: { refused: ['role'] } }],
      ['1 refused'],
    ],
    ['when the state is another', [{ ...begin, expect: { state: ['open'] } }], ['1 state']],
    [
      'when status, stage and end are others',
      [{ ...begin, expect: { status: 'new', stage: 'done', ended: true } }],
      ['1 status', '1 stage', '1 ended'],
    ],
    ['when one effect is missing', [{ ...begin, expect: { effects: ['notify:begun'] } }], ['1 effects']],
    ['when a timer is not armed', [{ ...begin, expect: { timers: ['open/day'] } }], ['1 timers']],
    [
      'when a field, an owner or a group is wrong',
      [{ ...begin, expect: { fields: { serial: 'B' }, assignee: null, group: 'south' } }],
      ['1 assignee', '1 group', '1 fields.serial'],
    ],
    [
      'when a checklist stands otherwise',
      [{ ...begin, expect: { checklists: { proof: 'complete' } } }],
      ['1 checklists.proof'],
    ],
    ['when more is offered than is told', [{ expect: { offers: [] } }], ['1 offers']],
    ['when a flag is missing', [{ expect: { flags: ['no-owner'] } }], ['1 flags']],
  ];
  for (const [name, steps, failures] of wrong) {
    it(name, () => expect(failed(steps)).to.deep.equal(failures));
  }

  it('when the filing itself goes wrong, and nothing is played after it', () => {
    expect(failed([begin], { as: 'gus', expect: FILED }).at(0)).to.equal('0 refused');
    expect(failed([begin], { as: 'gus' })).to.deep.equal(['0 refused']);
  });

  it('at its first wrong step, and not at those that would only follow from it', () => {
    expect(failed([{ send: 'begin' }, { send: 'close' }, { send: 'close' }])).to.deep.equal(['1 refused']);
  });

  it('and not an error when nobody of that name is there, or there is no workflow', () => {
    const [nobody] = run([begin, { as: 'zoe', send: 'close' }]);
    expect(nobody).to.deep.include({ step: 2, what: 'run', actual: 'the scenario names nobody "zoe"' });
    const scenario = { id: 's', title: { en: 'S' }, given: { type: 'none', people: {}, as: 'x' }, steps: [] };
    const result = runScenario(PACK, scenario as unknown as ScenarioDefinition, () => {
      throw new Error('there is no request type');
    });
    expect(result).to.deep.include({ ok: false });
  });

  it('where timers run in a circle for longer than can be played, and says so', () => {
    const timed = (id: string, target: string) => ({
      id,
      meta: { status: 'new' },
      after: { second: [{ id: `from-${id}`, target: `#${target}` }] },
    });
    const circle = workflowOf({
      delays: { second: 'PT1S' },
      machine: { initial: 'tick', states: { tick: timed('tick', 'tock'), tock: timed('tock', 'tick') } },
    });
    const given = { type: 'case', people: { ann: { roles: ['clerk'] } }, as: 'ann' };
    const steps = [{ advance: 'PT10M', expect: { state: ['tick'], timers: ['tick/second'] } }, { advance: 'P9999D' }];
    const story = { id: 'story', title: { en: 'Story' }, given, steps } as unknown as ScenarioDefinition;
    const [failure, ...others] = runScenario(PACK, story, () => circle).failures;
    expect(failure).to.deep.include({ step: 2, what: 'run' });
    expect(failure?.actual).to.match(/^more than 2000 timers fired, the last was t[io]ck\/second/);
    expect(others).to.deep.equal([]);
  });

  it('says what was expected and what came', () => {
    expect(run([{ ...begin, expect: { status: 'new' } }])).to.deep.equal([
      { step: 1, what: 'status', expected: 'new', actual: 'in-work' },
    ]);
  });
});
