import { expect } from 'chai';
import { type Offer, offers, refusalName } from '../../engine/run/index.ts';
import { factsWith, workflowOf } from '../support/effective.ts';
import { begun, sent } from '../support/effective-run.ts';

const rule = (params: object) => ({ guard: { type: 'rule', params } });

const WORKFLOW = workflowOf({
  fields: [{ id: 'serial' }, { id: 'amount', type: 'integer' }],
  checklists: [{ id: 'proof', items: [{ id: 'a', title: { en: 'A' }, type: 'check' }] }],
  machine: {
    initial: 'open',
    states: {
      open: {
        id: 'open',
        on: {
          plain: [{ id: 'plain', target: '#shut', meta: { roles: ['clerk'], title: { en: 'Plain', ru: 'Просто' } } }],
          gated: [
            {
              id: 'gated',
              target: '#shut',
              meta: {
                roles: ['boss'],
                required: { fields: ['serial'], checklists: ['proof'], comment: true, assignee: true },
                form: [],
              },
            },
          ],
          asking: [
            {
              id: 'asking',
              target: '#shut',
              meta: { roles: ['clerk'], required: { fields: ['serial'], comment: true }, form: ['serial', 'amount'] },
            },
          ],
          deciding: [
            {
              id: 'large',
              target: '#shut',
              ...rule({ '>': [{ var: 'fields.amount' }, 9] }),
              meta: { roles: ['clerk'], form: ['amount'], required: { fields: ['amount'] } },
            },
          ],
          commenting: [
            {
              id: 'agreed',
              target: '#shut',
              ...rule({ '==': [{ var: 'event.comment' }, 'yes'] }),
              meta: { roles: ['boss'] },
            },
          ],
          closed: [
            {
              id: 'known',
              target: '#shut',
              ...rule({ '!=': [{ var: 'fields.serial' }, null] }),
              meta: { roles: ['boss'] },
            },
          ],
        },
        after: { day: [{ id: 'late', target: '#shut' }] },
      },
      shut: { id: 'shut', type: 'final' },
    },
    on: { cancel: [{ id: 'cancel', target: '#shut', meta: { roles: ['clerk'] } }] },
  },
  delays: { day: 'P1D' },
});

const all = (facts = factsWith()): Map<string, Offer> =>
  new Map(offers(WORKFLOW, begun(WORKFLOW), facts).map((offer) => [offer.event, offer]));
const of = (event: string, facts = factsWith()): Offer => {
  const offer = all(facts).get(event);
  if (offer === undefined) throw new Error(`${event} is not offered`);
  return offer;
};
const reasons = (offer: Offer) => offer.reasons.map(refusalName);

describe('offers', () => {
  it('are the events of the states and of those around them, innermost first, without timers', () => {
    expect([...all().keys()]).to.deep.equal(['plain', 'gated', 'asking', 'deciding', 'commenting', 'closed', 'cancel']);
  });

  it('carry the words for people', () => {
    expect(of('plain')).to.deep.include({
      allowed: true,
      title: { en: 'Plain', ru: 'Просто' },
      reasons: [],
      form: [],
      maybe: false,
    });
    expect(of('cancel').title).to.equal(null);
  });

  it('do not hold against the person what can be given with the event, and say what it needs', () => {
    expect(of('asking')).to.deep.include({
      allowed: true,
      needs: { fields: ['serial'], comment: true },
      form: ['serial', 'amount'],
    });
    const given = of('asking', factsWith({ fields: { serial: 'A-1' } }));
    expect(given.needs).to.deep.equal({ fields: [], comment: true });
  });

  it('are a perhaps where a rule looks at what is given with the event', () => {
    expect(of('deciding')).to.deep.include({
      allowed: true,
      maybe: true,
      needs: { fields: ['amount'], comment: false },
    });
    expect(of('deciding', factsWith({ fields: { amount: 10 } }))).to.deep.include({ allowed: true, maybe: true });
  });
});

describe('asking for offers', () => {
  const FAILING = { '>': [{ var: 'fields.serial' }, 5] };
  const workflow = workflowOf({
    fields: [{ id: 'serial' }],
    machine: {
      initial: 'open',
      states: {
        open: {
          id: 'open',
          exit: [{ type: 'set-field', params: { field: 'serial', rule: FAILING } }],
          on: { go: [{ id: 'go', target: '#next', meta: { roles: ['clerk'] } }] },
        },
        next: { id: 'next', always: [{ id: 'on', target: '#end', ...rule(FAILING) }] },
        end: { id: 'end' },
      },
    },
  });

  it('does no action and looks at no rule of what would follow, so none of them fails', () => {
    const facts = factsWith({ fields: { serial: 'text' } });
    expect(offers(workflow, begun(workflow), facts).map(({ allowed }) => allowed)).to.deep.equal([true]);
  });
});

describe('offers that are not allowed', () => {
  it('have every reason', () => {
    expect(of('gated').allowed).to.equal(false);
    expect(reasons(of('gated')).toSorted()).to.deep.equal([
      'required-assignee',
      'required-checklist:proof',
      'required-field:serial',
      'role',
    ]);
  });

  it('name the rules that do not hold, and the role', () => {
    expect(reasons(of('closed'))).to.deep.equal(['guard:known', 'role']);
    expect(reasons(of('closed', factsWith({ fields: { serial: 'x' } })))).to.deep.equal(['role']);
  });

  it('are so by role even where the rest is a perhaps', () => {
    expect(of('commenting')).to.deep.include({ allowed: false, maybe: true });
    expect(reasons(of('commenting'))).to.deep.equal(['role']);
  });

  it('none is left after the end', () => {
    const { instance } = sent(WORKFLOW, begun(WORKFLOW), ['cancel']);
    expect(offers(WORKFLOW, instance, factsWith())).to.deep.equal([]);
  });

  it('begin with those of the primary region, whatever stands beside or around it', () => {
    const region = (id: string, event: string) => ({
      id,
      initial: `${id}-in`,
      states: { [`${id}-in`]: { id: `${id}-in`, on: { [event]: [{ id: event, target: '#end' }] } } },
    });
    const workflow = workflowOf({
      primary: 'main',
      machine: {
        initial: 'both',
        states: {
          both: {
            id: 'both',
            type: 'parallel',
            on: { stop: [{ id: 'stop', target: '#end' }] },
            states: { main: region('main', 'repair'), parts: region('parts', 'order') },
          },
          end: { id: 'end' },
        },
      },
    });
    expect(offers(workflow, begun(workflow), factsWith()).map(({ event }) => event)).to.deep.equal([
      'repair',
      'order',
      'stop',
    ]);
  });

  it('are not refused for the gates of a region that another one preempts', () => {
    const stop = (id: string, roles: string[]) => ({
      id,
      on: { stop: [{ id: `stop-${id}`, target: '#end', meta: { roles } }] },
    });
    const workflow = workflowOf({
      machine: {
        initial: 'both',
        states: {
          both: {
            id: 'both',
            type: 'parallel',
            states: { left: stop('left', ['clerk']), right: stop('right', ['boss']) },
          },
          end: { id: 'end' },
        },
      },
    });
    expect(offers(workflow, begun(workflow), factsWith()).map(({ allowed }) => allowed)).to.deep.equal([true]);
  });
});
