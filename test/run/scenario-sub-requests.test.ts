import { expect } from 'chai';
import { type Pack, readPack, type ScenarioDefinition, type ScenarioStep } from '../../engine/language/index.ts';
import { runScenario, type ScenarioFailure, workflowsOf } from '../../engine/run/index.ts';
import { editPack, type Json, readPackFiles } from '../support/world-pack.ts';
import { jobOf } from '../support/world-upgrade.ts';

const PEOPLE = { desk: { roles: ['desk'], groups: ['workshop'] } };
const v = (path: string): Json => ({ var: path });
const files = (params: Json): Json => ({ type: 'sub-request', params });
const noteIs = (text: string): Json => ({ '==': [v('fields.note'), text] });

/** The workshop: `divide` orders a part, `follow` something to be done later, `repeat` itself, over and over. */
function pack(): Pack {
  const edited = editPack(readPackFiles(), 'workflows/repair.json', (flow) => {
    const { intake, work } = jobOf(flow);
    const way = (id: string, actions: Json[]): Json => [
      { id, target: '#work', actions, meta: { title: { en: id }, roles: ['desk'] } },
    ];
    const note = { rule: v('fields.story') };
    const part = { type: 'repair', title: 'Part: {{fields.story}}', fields: { note } };
    intake.on.divide = way('divide', [files(part)]);
    intake.on.follow = way('follow', [files({ type: 'repair', relation: 'follow-up', fields: { note } })]);
    intake.on.contract = way('contract', [files({ type: 'contract-repair', fields: { note } })]);
    intake.on.repeat = way('repeat', [files({ type: 'repair', fields: { note: { value: 'again' } } })]);
    intake.on.unknown = way('unknown', [files({ type: 'nothing-such' })]);
    intake.always = [
      {
        id: 'again',
        target: '#work',
        guard: { type: 'rule', params: noteIs('again') },
        actions: [files({ type: 'repair', fields: { note: { value: 'again' } } })],
      },
    ];
    const done = { '==': [v('request.openChildren'), 0] };
    work.always = [{ id: 'done', target: '#ready', guard: { type: 'rule', params: done } }];
  });
  const { pack: read, problems } = readPack(edited);
  if (read === null) throw new Error(JSON.stringify(problems));
  return read;
}

const PACK = pack();

function play(fields: object, steps: readonly ScenarioStep[], given: object = {}): readonly ScenarioFailure[] {
  const scenario = {
    id: 's',
    title: { en: 'S' },
    given: {
      type: 'repair',
      people: PEOPLE,
      as: 'desk',
      subject: 'A bike',
      fields: { note: 'a', ...fields },
      ...given,
    },
    steps,
  } as unknown as ScenarioDefinition;
  return runScenario(PACK, scenario, workflowsOf(PACK)).failures;
}

describe('requests that a played request files', () => {
  const filed = { type: 'repair', title: 'Part: saddle', relation: 'part', fields: { note: 'saddle' } } as const;

  it('are compared by what is named of them, and hold the request up until they have ended', () => {
    const steps: ScenarioStep[] = [
      { send: 'divide', expect: { status: 'in-work', subRequests: [filed] } },
      { become: { openChildren: 1 }, expect: { status: 'in-work', subRequests: [] } },
      { become: { openChildren: 0 }, expect: { status: 'ready' } },
    ];
    expect(play({ story: 'saddle' }, steps)).to.deep.equal([]);
    expect(
      play({ story: 'saddle' }, [{ send: 'divide', expect: { subRequests: [{ type: 'repair' }] } }]),
    ).to.deep.equal([]);
  });

  it('that only follow hold up nobody', () => {
    const follow = { type: 'repair', title: 'A bike', relation: 'follow-up' } as const;
    const steps: ScenarioStep[] = [{ send: 'follow', expect: { status: 'ready', subRequests: [follow] } }];
    expect(play({ story: 'saddle' }, steps)).to.deep.equal([]);
  });

  it('and differ from what was expected, make the scenario red', () => {
    const red = (wanted: ScenarioStep['expect']) =>
      play({ story: 'saddle' }, [{ send: 'divide', ...(wanted === undefined ? {} : { expect: wanted }) }]).map(
        ({ what }) => what,
      );
    expect(red({ subRequests: [] })).to.deep.equal(['subRequests']);
    expect(red({ subRequests: [filed, filed] })).to.deep.equal(['subRequests']);
    expect(red({ subRequests: [{ ...filed, relation: 'follow-up' }] })).to.deep.equal(['subRequests']);
    expect(red({ subRequests: [{ ...filed, title: 'Part' }] })).to.deep.equal(['subRequests']);
    expect(red({ subRequests: [{ ...filed, fields: { note: 'chain' } }] })).to.deep.equal(['subRequests']);
  });

  it('and cannot be filed, refuse the step, which changes nothing', () => {
    const refused = (event: string, type: string): ScenarioStep => ({
      send: event,
      expect: { refused: [`sub-request-refused:${type}`], status: 'received', subRequests: [], fields: { note: 'a' } },
    });
    expect(play({}, [refused('divide', 'repair')])).to.deep.equal([]);
    expect(play({ story: 'x' }, [refused('contract', 'contract-repair')])).to.deep.equal([]);
    expect(play({ story: 'x' }, [refused('unknown', 'nothing-such')])).to.deep.equal([]);
  });

  it('and file each other without end, refuse it, too', () => {
    const refused = ['sub-request-refused:repair'];
    expect(play({}, [{ send: 'repeat', expect: { refused } }])).to.deep.equal([]);
    expect(play({ note: 'again' }, [], { expect: { refused } })).to.deep.equal([]);
  });
});
