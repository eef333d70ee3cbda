import { expect } from 'chai';
import { freeId, isId, newState, newTransition, takenIds } from '../../../designer/model/new-ids.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import { smallWorkflow } from './small-workflow.ts';

const view = viewOfWorkflow(smallWorkflow());

describe('new ids', () => {
  it('are made of the words in any language', () => {
    expect(freeId('Waiting for parts', new Set())).to.equal('waiting-for-parts');
    expect(freeId('Ждём запчасти', new Set())).to.equal('zhdem-zapchasti');
  });

  it('have the smallest free number, also where there is no room for it', () => {
    expect(freeId('wait', new Set(['wait', 'wait-2']))).to.equal('wait-3');
    const long = 'a'.repeat(64);
    expect(freeId(long, new Set([long]))).to.equal(`${'a'.repeat(62)}-2`);
  });

  it('are ids whatever is wished', () => {
    for (const wish of ['', '!!!', '字', 'constructor', '9 lives', '---', 'A'.repeat(200)])
      expect(isId(freeId(wish, new Set())), wish).to.equal(true);
  });

  it('refuses what the language takes as no id', () => {
    for (const text of ['', 'A', '1a', 'a b', 'a_b', 'constructor', 'a'.repeat(65), null, 7])
      expect(isId(text)).to.equal(false);
  });
});

describe('new states and transitions', () => {
  it('a state has a free id, among transitions too', () => {
    expect(newState(view, { title: 'Agree' })).to.deep.equal({ id: 'agree-2' });
    expect(newState(view)).to.deep.equal({ id: 'state' });
    expect(newState(view, { title: { ru: 'Готово' }, kind: 'final', status: 'done' })).to.deep.equal({
      id: 'gotovo',
      type: 'final',
      meta: { status: 'done' },
    });
  });

  it('a compound state begins inside, a parallel one has two regions', () => {
    expect(newState(view, { id: 'group', kind: 'compound' })).to.deep.equal({
      id: 'group',
      initial: 'group-begin',
      states: { 'group-begin': { id: 'group-begin' } },
    });
    expect(Object.keys(newState(view, { id: 'group', kind: 'parallel' }).states ?? {})).to.deep.equal([
      'group-region',
      'group-region-2',
    ]);
  });

  it('a transition goes by an event of its own, with its title', () => {
    expect(newTransition(view, { from: 'new', target: 'done', title: { en: 'Drop' } })).to.deep.equal({
      from: 'new',
      trigger: { on: 'drop' },
      transition: { id: 'drop', target: '#done', meta: { title: { en: 'Drop' } } },
    });
    expect(newTransition(view, { from: 'new', target: null, trigger: { after: 'soon' } }).transition).to.deep.equal({
      id: 'new-2',
    });
  });

  it('a further candidate of an event shares what all candidates share', () => {
    const workflow = smallWorkflow();
    workflow.machine.states['new'] = {
      id: 'new',
      on: { accept: [{ id: 'accept', meta: { title: { en: 'Take' }, roles: ['boss'] } }] },
    };
    const made = newTransition(viewOfWorkflow(workflow), { from: 'new', target: 'done', trigger: { on: 'accept' } });
    expect(made.transition).to.deep.equal({
      id: 'accept-2',
      target: '#done',
      meta: { title: { en: 'Take' }, roles: ['boss'] },
    });
  });

  it('takes no id for free that the machine, a state or a transition has', () => {
    for (const id of ['repair', 'doing', 'agree']) expect(takenIds(view).has(id)).to.equal(true);
  });
});
