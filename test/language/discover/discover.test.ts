import { expect } from 'chai';
import * as fc from 'fast-check';
import { checkTexts } from '../../../engine/language/check/index.ts';
import type { WorkflowDefinition } from '../../../engine/language/definitions.generated.ts';
import { activityTitle, discover, type LogCase } from '../../../engine/language/discover/index.ts';

const log = (...cases: string[][]): LogCase[] =>
  cases.map((words, index) => ({ case: String(index + 1), events: words.map((activity) => ({ activity })) }));

function found(cases: LogCase[]) {
  const discovery = discover(cases, { name: 'Help desk' });
  if (!discovery.ok) throw new Error(discovery.reasons.join('; '));
  const workflow = discovery.files.get('workflows/help-desk.json') as WorkflowDefinition;
  return { ...discovery, workflow, states: workflow.machine.states };
}

describe('language/discover/discover', () => {
  it('writes a state for each activity and a transition for each succession, with its count', () => {
    // given
    const cases = log(['New', 'Wait', 'Wait', 'Closed'], ['New', 'Closed']);
    // when
    const { states, summary } = found(cases);
    // then
    expect(Object.keys(states)).to.deep.equal(['start', 'new', 'wait', 'closed', 'ended']);
    expect(states.wait?.on?.wait?.[0]).to.deep.include({
      target: '#wait',
      reenter: true,
      description: '1 times in the log',
    });
    expect(states.new?.on?.closed?.[0]).to.not.have.property('reenter');
    expect(states.start?.on?.new?.[0]?.description).to.equal('2 times in the log');
    expect(states.closed?.on).to.have.all.keys('end');
    expect(summary).to.deep.include({ cases: 2, events: 6, pairs: 4 });
  });

  it('gives no id that a definition may not have as a key, whatever the log and the pack are called', () => {
    for (const name of ['prototype', 'constructor', '__proto__']) {
      const discovery = discover(log(['prototype', 'constructor', '__proto__', 'prototype']), { name });
      if (!discovery.ok) throw new Error(discovery.reasons.join('; '));
      const texts = new Map([...discovery.files].map(([file, definition]) => [file, JSON.stringify(definition)]));
      const errors = checkTexts(texts).problems.filter(({ severity }) => severity === 'error');
      expect(errors, name).to.deep.equal([]);
    }
  });

  it('keeps the own words of an activity as title in both languages', () => {
    const { files } = found(log(['Взять в работу']));
    const { statuses } = files.get('statuses.json') as { statuses: object[] };
    expect(statuses[1]).to.deep.equal({
      id: 'vzyat-v-rabotu',
      title: { en: 'Взять в работу', ru: 'Взять в работу' },
      category: 'done',
    });
  });

  it('never gives an activity an id that the workflow needs itself', () => {
    const { summary } = found(log(['start', 'ended', 'end', 'constructor', 'Start!', '完了', 'activity 6']));
    expect(summary.activities.map(({ id }) => id)).to.deep.equal([
      'start-2',
      'ended-2',
      'end-2',
      'constructor-2',
      'start-3',
      'activity-6',
      'activity-6-2',
    ]);
  });

  it('gives the machine an id that no state has', () => {
    const discovery = discover(log(['Closed']), { name: 'closed' });
    if (!discovery.ok) throw new Error('refused');
    expect([...discovery.files.keys()]).to.include('workflows/closed-2.json');
  });

  it('keeps the ids when cases are added at the end of the log', () => {
    const before = found(log(['A b', 'a-b'])).summary.activities.map(({ id }) => id);
    const after = found(log(['A b', 'a-b'], ['A-B', 'a b'])).summary.activities.map(({ id }) => id);
    expect(after.slice(0, 2)).to.deep.equal(before);
  });

  it('cuts a title that is too long, and never to the title of another activity', () => {
    const [one, other] = ['x'.repeat(5000), `${'x'.repeat(4999)}y`];
    expect(activityTitle(one).length).to.be.at.most(200);
    expect(activityTitle(one)).to.not.equal(activityTitle(other));
  });

  it('refuses a log without events', () => {
    expect(discover([{ case: '1', events: [] }], { name: 'x' })).to.deep.equal({
      ok: false,
      reasons: ['it has no events'],
    });
  });

  it('refuses a log with more activities than a workflow may have, naming every limit that is passed', () => {
    const many = Array.from({ length: 600 }, (_, index) => `activity ${index}`);
    const discovery = discover(log(...many.map((activity) => ['Hub', activity])), { name: 'x' });
    expect(discovery.ok).to.equal(false);
    expect(!discovery.ok && discovery.reasons).to.have.length(2);
  });

  it('reaches the end from every state, whatever the log', () => {
    const activity = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'Ä', 'A', 'start', 'end');
    fc.assert(
      fc.property(
        fc.array(fc.array(activity, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (cases) => {
          const { states } = found(log(...cases));
          const ends = new Set(['ended']);
          for (let before = 0; before !== ends.size; ) {
            before = ends.size;
            for (const [id, state] of Object.entries(states)) {
              const targets = Object.values(state.on ?? {}).flatMap((list) =>
                list.map((each) => each.target?.slice(1) ?? ''),
              );
              if (targets.some((target) => ends.has(target))) ends.add(id);
            }
          }
          expect(ends.size).to.equal(Object.keys(states).length);
        },
      ),
    );
  });
});
