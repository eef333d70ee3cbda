import { expect } from 'chai';
import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import { choicesIn, namesIn, statusSeen } from '../../../designer/workflow/names-in.ts';
import { addStatus, statusIdFor } from '../../../designer/workflow/add-status.ts';
import { sayPart } from '../../../designer/workflow/say-part.ts';
import { titleIn } from '../../../ui/i18n/formats.ts';

const WORKFLOW: WorkflowDefinition = {
  $schema: '../engine/language/schema/workflow.schema.json',
  id: 'repair',
  title: { en: 'Repair' },
  statuses: 'statuses',
  delays: { limit: { duration: 'P1D', title: { en: 'Time limit' } }, other: { duration: 'PT1H' } },
  machine: {
    id: 'machine',
    initial: 'new',
    states: {
      new: {
        id: 'new',
        meta: { status: 'open' },
        on: { take: [{ id: 'take', target: '#work', meta: { title: { en: 'Take it' } } }] },
        after: { limit: [{ id: 'late', target: '#closed' }] },
      },
      work: { id: 'work', meta: { status: 'in-work' }, initial: 'inner', states: { inner: { id: 'inner' } } },
      closed: { id: 'closed', type: 'final', meta: { status: 'open' } },
      bare: { id: 'bare', always: [{ id: 'on', target: '#closed' }] },
    },
  },
};
const view = viewOfWorkflow(WORKFLOW);
const title = (words: unknown): string => titleIn(words, 'en');
const names = namesIn({
  view,
  choices: {
    status: [
      { id: 'open', label: 'Open' },
      { id: 'in-work', label: 'In work' },
    ],
    role: [{ id: 'operator', label: 'Operator' }],
  },
  title,
  word: (key, words) => (words === undefined ? key : `${key} ${words.delay}`),
});

describe('what the parts of a workflow are called', () => {
  it('a state by its status; by its id too where several show the same', () => {
    expect(names.state('work')).to.equal('In work');
    expect(names.state('new')).to.equal('Open (new)');
    expect(names.state('machine')).to.equal('Repair');
  });

  it('a state without a status, or one that is not there, by its id', () => {
    expect(names.state('bare')).to.equal('bare');
    expect(names.state('nowhere')).to.equal('nowhere');
  });

  it('a transition by its title, else by what sets it off', () => {
    expect(view.transitions.map(names.transition)).to.deep.equal(['Take it', 'after Time limit', 'always']);
  });

  it('a delay without a title by its key', () => {
    expect(names.delay('other')).to.equal('other');
    expect(names.delay('limit')).to.equal('Time limit');
  });

  it('inside a state that has one, the status around is seen; without any, none', () => {
    const seen = (id: string): string | undefined => {
      const state = view.stateById.get(id);
      return state === undefined ? undefined : statusSeen(view, state);
    };
    expect(seen('inner')).to.equal('in-work');
    expect(seen('bare')).to.equal(undefined);
  });

  it('events and delays are offered once each', () => {
    const found = choicesIn(view, names);
    expect(found.event).to.deep.equal([{ id: 'take', label: 'take', hint: '× 1' }]);
    expect(found.delay?.map(({ hint }) => hint)).to.deep.equal(['limit · P1D', 'other · PT1H']);
  });
});

describe('a part in words', () => {
  const saying = { names, titles: { title: () => undefined }, language: 'en' as const, title, nothing: 'nothing' };

  it('is said by the titles of what it names', () => {
    expect(sayPart('meta/roles', ['operator', 'unknown'], saying)).to.equal('Operator, unknown');
    expect(sayPart('meta/status', 'in-work', saying)).to.equal('In work');
    expect(sayPart('target', '#work', saying)).to.equal('In work');
    expect(sayPart('guard', { type: 'rule', params: { '==': [{ var: 'fields.kind' }, 'x'] } }, saying)).to.match(
      /kind/,
    );
  });

  it('that is absent, null or empty is nothing', () => {
    for (const value of [undefined, null, []]) expect(sayPart('meta/roles', value, saying)).to.equal('nothing');
    expect(sayPart('meta/title', {}, saying)).to.equal('nothing');
  });
});

describe('new statuses and overlays', () => {
  const set = { id: 'statuses', statuses: [{ id: 'open', title: { en: 'Open' }, category: 'new' }] };

  it('a status gets a free id of its title and stands last', () => {
    const id = statusIdFor(set, 'Open');
    expect(id).to.equal('open-2');
    const after = addStatus(set, { id, title: { en: 'Open' }, category: 'active' }) as unknown as typeof set;
    expect(after.statuses.map((each) => each.id)).to.deep.equal(['open', 'open-2']);
    expect(statusIdFor(set, 'Выезд назначен')).to.match(/^[a-z][a-z0-9-]*$/);
  });

  it('a set that cannot be read is not touched', () => {
    expect(addStatus('nonsense', { id: 'a', title: {}, category: 'new' })).to.equal('nonsense');
  });
});
