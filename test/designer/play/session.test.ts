import { expect } from 'chai';
import { array, assert, boolean, nat, property } from 'fast-check';
import { recordScenario, sessionOf, USUAL } from '../../../designer/play/record-scenario.ts';
import {
  firstDifference,
  isoDuration,
  playSession,
  type Session,
  toNextTimer,
} from '../../../designer/play/session.ts';
import { checkTexts, durationToMs, type Pack, type ScenarioStep } from '../../../engine/language/index.ts';
import { runScenario, workflowsOf } from '../../../engine/run/index.ts';
import { editPack, type Json, readPackFiles, shippedPack } from '../../support/world-pack.ts';

function packOf(files: ReadonlyMap<string, string>): Pack {
  const { pack } = checkTexts(files);
  if (pack === null) throw new Error('the pack cannot be read');
  return pack;
}

const FILES = readPackFiles(shippedPack('fleet-telematics'));
const PACKS = (['vending-service', 'fleet-telematics'] as const).map((id) => {
  const pack = packOf(readPackFiles(shippedPack(id)));
  return { pack, workflowOf: workflowsOf(pack), scenarios: [...pack.byKind.scenario.values()] };
});
const [VENDING, FLEET] = PACKS as [(typeof PACKS)[0], (typeof PACKS)[0]];
const story = (from: typeof FLEET, id: string): Session => {
  const found = from.pack.byKind.scenario.get(id);
  if (found === undefined) throw new Error(`there is no scenario ${id}`);
  return sessionOf(found.definition);
};
const play = ({ pack, workflowOf }: typeof FLEET, session: Session) => playSession(pack, workflowOf, session);
const ALL = ['flags', 'ended', 'assignee', 'group', 'fields', 'checklists', ...USUAL] as const;

/** Goes on with a play by chance: what somebody may send, what he may not, the next timer, taking the request. */
function goOn(from: typeof FLEET, session: Session, dice: readonly number[]): Session {
  return dice.reduce((now: Session, cast) => {
    const people = Object.keys(now.given.people);
    const as = people[cast % people.length] as string;
    const played = play(from, now);
    if (played.frames[0]?.move.refusals.length !== 0) return now;
    const offers = played.offersFor(as);
    const offer = offers[(cast >> 3) % Math.max(1, offers.length)];
    const timer = toNextTimer(played);
    const moves: ScenarioStep[] = [
      { as, take: true },
      { advance: 'PT1H' },
      ...(timer === null ? [] : [timer]),
      ...(offer === undefined ? [] : [{ as, send: offer.event, with: { comment: 'As agreed' } }]),
    ];
    return { ...now, steps: [...now.steps, moves[(cast >> 6) % moves.length] as ScenarioStep] };
  }, session);
}

describe('a play in the designer', () => {
  it('a scenario that is played goes the way that it says', () => {
    for (const from of PACKS) {
      for (const { definition } of from.scenarios) {
        const { frames, broken } = play(from, sessionOf(definition));
        expect(broken, definition.id).to.equal(null);
        expect(frames, definition.id).to.have.length(definition.steps.length + 1);
      }
    }
  });

  it('whatever is played and recorded is a scenario that is green, and none of its steps is lost', () => {
    assert(
      property(nat(200), array(nat(4000), { maxLength: 6 }), boolean(), (which, dice, vending) => {
        const from = vending ? VENDING : FLEET;
        const start = from.scenarios[which % from.scenarios.length]?.definition;
        if (start === undefined) throw new Error('there is no scenario');
        const session = goOn(from, sessionOf(start), dice);
        const scenario = recordScenario(session, play(from, session), {
          id: 'recorded',
          title: { en: 'Recorded' },
          keep: [...ALL],
        });
        expect(scenario.steps).to.have.length(session.steps.length);
        expect(sessionOf(scenario)).to.deep.equal(session);
        expect(runScenario(from.pack, scenario, from.workflowOf).failures).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a recorded play is red once a transition that it took is gone, and the difference is found', () => {
    const session = story(FLEET, 'line-1-solves-the-simplest');
    const before = play(FLEET, session);
    const scenario = recordScenario(session, before, { id: 'recorded', title: { en: 'Recorded' }, keep: USUAL });
    const [taken] = before.frames.flatMap(({ move, step }) => (step?.send === undefined ? [] : move.transitions));
    const file = 'workflows/service-request.json';
    const without = packOf(
      editPack(FILES, file, (workflow: Json) => dropTransition(workflow.machine, taken as string)),
    );
    expect(runScenario(without, scenario, workflowsOf(without)).ok).to.equal(false);
    const after = playSession(without, workflowsOf(without), session);
    expect(firstDifference(before, after)).to.be.greaterThan(0);
    expect(firstDifference(before, play(FLEET, session))).to.equal(null);
  });

  it('a refused move stays in the play with its reasons and changes nothing', () => {
    const session = story(FLEET, 'line-1-solves-the-simplest');
    const odd = { ...session, steps: [{ send: 'no-such-event' }] };
    const { frames, broken } = play(FLEET, odd);
    expect(broken).to.equal(null);
    expect(frames[1]?.move.refusals.map(({ rule }) => rule)).to.include('not-offered');
    expect(frames[1]?.view).to.deep.equal(frames[0]?.view);
  });

  it('somebody unknown, or a type without a workflow, breaks the play and throws nothing', () => {
    const session = story(FLEET, 'line-1-solves-the-simplest');
    const nobody = play(FLEET, { ...session, steps: [{ as: 'nobody', take: true }] });
    expect(nobody.broken).to.contain('nobody');
    expect(nobody.frames).to.have.length(1);
    expect(nobody.offersFor(session.given.as)).to.deep.equal([]);
    const nothing = play(FLEET, { ...session, given: { ...session.given, type: 'no-such-type' } });
    expect(nothing.frames).to.deep.equal([]);
    expect(nothing.broken).to.be.a('string');
  });

  it('nothing is played after a filing that was refused', () => {
    const session = story(FLEET, 'installation-names-a-vehicle');
    const { frames, offersFor } = play(FLEET, session);
    const refusedAtFiling = { ...session, given: { ...session.given, fields: {} } };
    expect(frames.length).to.be.greaterThan(0);
    const played = play(FLEET, refusedAtFiling);
    expect(played.frames).to.have.length(1);
    expect(played.frames[0]?.move.refusals).to.not.deep.equal([]);
    expect(played.offersFor(session.given.as)).to.deep.equal([]);
    expect(offersFor('nobody')).to.deep.equal([]);
  });

  it('the clock moves to the next timer, which then has fired', () => {
    const session = { ...story(FLEET, 'owner-within-fifteen-minutes'), steps: [] };
    const before = play(FLEET, session);
    const step = toNextTimer(before);
    expect(step).to.deep.equal({ advance: 'PT15M' });
    const after = play(FLEET, { ...session, steps: [step as ScenarioStep] });
    expect(after.frames[1]?.move.transitions).to.have.length(1);
  });

  it('seconds as a duration are read back as the same time', () => {
    assert(property(nat(40 * 86_400), (seconds) => durationToMs(isoDuration(seconds)) === seconds * 1000));
  });
});

function dropTransition(state: Json, id: string): void {
  for (const place of ['on', 'after'] as const) {
    for (const [trigger, list] of Object.entries<Json[]>(state[place] ?? {})) {
      state[place][trigger] = list.filter((each) => each.id !== id);
      if (state[place][trigger].length === 0) delete state[place][trigger];
    }
  }
  for (const child of Object.values(state.states ?? {})) dropTransition(child, id);
}
