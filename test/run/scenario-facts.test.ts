import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  builtinItemKinds,
  factTypes,
  type Pack,
  readPack,
  type ScenarioDefinition,
  type ScenarioStep,
} from '../../engine/language/index.ts';
import { runScenario, type ScenarioFailure, workflowsOf } from '../../engine/run/index.ts';
import { editPack, type Json, readPackFiles } from '../support/world-pack.ts';
import { jobOf } from '../support/world-upgrade.ts';

const PEOPLE = { desk: { roles: ['desk'], groups: ['workshop'] } };

/** The workshop, in which a rule opens a way by itself from the intake. */
function packWith(rule: Json): Pack {
  const files = editPack(readPackFiles(), 'workflows/repair.json', (flow) => {
    const guard = { type: 'rule', params: rule };
    jobOf(flow).intake.always = [{ id: 'opened', target: '#ready', guard }];
  });
  const { pack, problems } = readPack(files);
  if (pack === null) throw new Error(JSON.stringify(problems));
  return pack;
}

function play(pack: Pack, given: object, steps: readonly ScenarioStep[]): readonly ScenarioFailure[] {
  const scenario = {
    id: 's',
    title: { en: 'S' },
    given: { type: 'repair', people: PEOPLE, as: 'desk', fields: { note: 'flat' }, ...given },
    steps,
  } as unknown as ScenarioDefinition;
  return runScenario(pack, scenario, workflowsOf(pack)).failures;
}

const is = (path: string, value: unknown): Json => ({ '==': [{ var: path }, value] });
const WAITS = { status: 'received' };
const OPEN = { status: 'ready' };

/** What of the facts a scenario can give, and with which value. */
const GIVEN: Readonly<Record<string, readonly [given: object, value: unknown]>> = {
  'request.subject': [{ subject: 'Bent' }, 'Bent'],
  'request.priority': [{ priority: 'urgent' }, 'urgent'],
  'request.created': [{ at: '2026-05-05T05:00:00Z' }, '2026-05-05T05:00:00.000Z'],
  now: [{ at: '2026-05-05T05:00:00Z' }, '2026-05-05T05:00:00.000Z'],
  'request.due': [{ due: '2026-06-01T10:00:00Z' }, '2026-06-01T10:00:00Z'],
  'request.objects': [{ objects: 3 }, 3],
  'request.openChildren': [{ openChildren: 2 }, 2],
  'client.code': [{ client: 'vip-club' }, 'vip-club'],
  'client.name': [{ client: 'north', clientName: 'North Ltd' }, 'North Ltd'],
  'site.name': [{ site: { name: 'Gate' } }, 'Gate'],
  'site.area': [{ site: { area: 'east' } }, 'east'],
  'site.timeZone': [{ site: { timeZone: 'Europe/Moscow' } }, 'Europe/Moscow'],
  'contract.number': [{ contract: { number: 'C-7' } }, 'C-7'],
  'contract.starts': [{ contract: { starts: '2026-01-01' } }, '2026-01-01'],
  'contract.ends': [{ contract: { ends: '2026-12-31' } }, '2026-12-31'],
  'contract.paid': [{ contract: { paid: false } }, false],
  'equipment.name': [{ equipment: { name: 'Lathe' } }, 'Lathe'],
  'equipment.serial': [{ equipment: { serial: 'S1' } }, 'S1'],
  'equipment.plate': [{ equipment: { plate: 'A1' } }, 'A1'],
  'equipment.model': [{ equipment: { model: 'm1' } }, 'm1'],
  'equipment.softwareVersion': [{ equipment: { softwareVersion: '4.2' } }, '4.2'],
  'equipment.warranty': [{ equipment: { warranty: 'extended' } }, 'extended'],
  'equipment.warrantyUntil': [{ equipment: { warrantyUntil: '2027-01-01' } }, '2027-01-01'],
  'works.total': [{ works: { total: 150_000 } }, 150_000],
  'works.count': [{ works: { count: 2 } }, 2],
  'works.minutes': [{ works: { minutes: 90 } }, 90],
};

/** What comes from the type, the machine, the people or the steps of a scenario, or is the same in each. */
const ELSEWHERE = [
  'request.number',
  'request.type',
  'request.status',
  'request.stage',
  'assignee.id',
  'assignee.roles',
  'assignee.groups',
  'group',
  'actor.id',
  'actor.kind',
  'actor.roles',
  'actor.groups',
  'event.type',
  'event.comment',
];

describe('what a scenario gives', () => {
  it('is each fact that there is, or the fact comes from its people and steps', () => {
    const none = {
      requestTypes: [],
      statuses: [],
      stages: [],
      roles: null,
      fields: [],
      checklists: [],
      items: builtinItemKinds,
    };
    expect([...factTypes(none).keys()]).to.have.members([...Object.keys(GIVEN), ...ELSEWHERE]);
  });

  for (const [path, [given, value]] of Object.entries(GIVEN)) {
    it(`${path} is seen by a rule, and is not so when it is not given`, () => {
      const pack = packWith(is(path, value));
      expect(play(pack, { ...given, expect: OPEN }, [])).to.deep.equal([]);
      expect(play(pack, { expect: WAITS }, [])).to.deep.equal([]);
    });
  }
});

describe('the documents of a scenario', () => {
  const signed = packWith(is('documents.act.status', 'signed'));

  it('are seen by rules, become others, and are not there when they are not given', () => {
    expect(play(signed, { documents: { act: { status: 'signed' } }, expect: OPEN }, [])).to.deep.equal([]);
    expect(play(signed, { documents: { quote: { status: 'signed' } }, expect: WAITS }, [])).to.deep.equal([]);
    const steps: ScenarioStep[] = [
      { become: { documents: { act: { status: 'sent' } } }, expect: WAITS },
      { become: { documents: { act: { status: 'signed', number: '7' } } }, expect: OPEN },
    ];
    expect(play(signed, { expect: WAITS }, steps)).to.deep.equal([]);
  });

  it('have a number, and are one unless said', () => {
    const given = { documents: { act: { status: 'issued', number: '7' } } };
    const rule = { and: [is('documents.act.number', '7'), is('documents.act.count', 1)] };
    expect(play(packWith(rule), { ...given, expect: OPEN }, [])).to.deep.equal([]);
  });
});

describe('what becomes different in a scenario', () => {
  const dear = packWith({ '>': [{ var: 'works.total' }, 1000] });

  it('opens a way as soon as it is so, and what is not named stays', () => {
    const steps: ScenarioStep[] = [
      { become: { works: { total: 1000 } }, expect: WAITS },
      { become: { works: { count: 3 } }, expect: WAITS },
      { become: { works: { total: 1001 } }, expect: OPEN },
    ];
    expect(play(dear, { works: { minutes: 5 }, expect: WAITS }, steps)).to.deep.equal([]);
    const both = packWith({ and: [is('works.minutes', 5), is('works.count', 3), is('site.area', 'east')] });
    const apart: ScenarioStep[] = [
      { become: { works: { count: 3 } }, expect: WAITS },
      { become: { site: { area: 'east' } }, expect: OPEN },
    ];
    expect(play(both, { works: { minutes: 5 } }, apart)).to.deep.equal([]);
  });

  it('takes away what it names as null', () => {
    const undue = packWith({ and: [is('request.due', null), is('request.objects', 4)] });
    const steps: ScenarioStep[] = [
      { become: { objects: 4 }, expect: WAITS },
      { become: { due: null }, expect: OPEN },
    ];
    expect(play(undue, { due: '2026-06-01T10:00:00Z' }, steps)).to.deep.equal([]);
  });

  it('is refused once the request has ended', () => {
    const steps: ScenarioStep[] = [
      { send: 'cancel', with: { comment: 'no' }, expect: { ended: true } },
      { become: { works: { total: 5000 } }, expect: { refused: ['ended'] } },
    ];
    expect(play(dear, {}, steps)).to.deep.equal([]);
  });

  it('never moves a request whose rule it does not fulfil', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 8 }), (totals) => {
        const steps = totals.map((total) => ({ become: { works: { total } } }));
        const isOpen = totals.some((total) => total > 1000);
        expect(play(dear, {}, [...steps, { expect: isOpen ? OPEN : WAITS }])).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });
});
