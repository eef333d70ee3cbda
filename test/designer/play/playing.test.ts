import { expect } from 'chai';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import { playingOf } from '../../../designer/play/playing.ts';
import { sessionOf } from '../../../designer/play/record-scenario.ts';
import { playSession, type Session } from '../../../designer/play/session.ts';
import { checkTexts } from '../../../engine/language/index.ts';
import { workflowsOf } from '../../../engine/run/index.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const { pack } = checkTexts(readPackFiles(shippedPack('fleet-telematics')));
if (pack === null) throw new Error('the pack cannot be read');
const workflowOf = workflowsOf(pack);
const played = (session: Session) => playSession(pack, workflowOf, session);
/** Of the stories that stay in one workflow, for no client of an overlay, the longest. */
const stories = [...pack.byKind.scenario.values()].map(({ definition }) => definition);
const workflow = pack.byKind.workflow.get('service-request')?.definition;
if (workflow === undefined) throw new Error('there is no such workflow');
const view = viewOfWorkflow(workflow);
const contracted = new Set(
  [...pack.byKind['workflow-overlay'].values()].flatMap(({ definition }) => definition.clients as readonly unknown[]),
);
const session = stories
  .map(sessionOf)
  .filter(({ given }) => pack.byKind['request-type'].get(given.type)?.definition.workflow === 'service-request')
  .filter(({ given }) => !contracted.has(given.client))
  .toSorted((a, b) => b.steps.length - a.steps.length)[0] as Session;

describe('a play in the drawing', () => {
  it('stands in the states that it is in, and came by what was taken last', () => {
    const after = played(session);
    const playing = playingOf(after, session.given.as, view);
    expect([...(playing?.active ?? [])]).to.deep.equal([...(after.frames.at(-1)?.view.states ?? [])]);
    const led = after.frames.findLast(({ move }) => move.transitions.length > 0)?.move.transitions;
    expect([...(playing?.taken ?? [])]).to.deep.equal([...(led ?? [])]);
    expect(playing?.taken.size).to.be.greaterThan(0);
  });

  it('can go on by what this person may send, from where it stands or from what is around that', () => {
    for (let steps = 0; steps <= session.steps.length; steps += 1) {
      const now = played({ ...session, steps: session.steps.slice(0, steps) });
      for (const person of Object.keys(session.given.people)) {
        const playing = playingOf(now, person, view);
        const allowed = now.offersFor(person).filter((offer) => offer.allowed);
        const events = new Set(
          [...(playing?.offered ?? [])].map((id) => {
            const trigger = view.transitionById.get(id)?.trigger;
            return trigger !== undefined && 'on' in trigger ? trigger.on : '';
          }),
        );
        expect([...events].toSorted(), `${person} after ${steps}`).to.deep.equal(
          allowed.map(({ event }) => event).toSorted(),
        );
      }
    }
  });

  it('whom nobody knows is offered nothing', () => {
    expect(playingOf(played({ ...session, steps: [] }), 'nobody', view)?.offered.size).to.equal(0);
  });

  it('a request that was refused stands nowhere', () => {
    const refused = played({ ...session, given: { ...session.given, type: 'no-such-type' } });
    expect(playingOf(refused, session.given.as, view)).to.equal(null);
  });
});
