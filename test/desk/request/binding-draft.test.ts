import { expect } from 'chai';
import {
  bodyOf,
  type BindingDraft,
  effectOf,
  withClient,
  withMachine,
} from '../../../desk/request/facts/binding-draft.ts';

const acme = { uuid: 'acme', name: 'ACME', code: 'acme' };
const volga = { uuid: '0190', name: 'Volga', code: 'volga' };
const machine = (uuid: string, note = '') => ({ uuid, name: `Machine ${uuid}`, note });
const NONE: BindingDraft = { client: null, site: null, contact: null, contract: null, machines: [] };
const OF_ACME: BindingDraft = {
  client: acme,
  site: { uuid: 's', name: 'Hall' },
  contact: { uuid: 'c', name: 'Anna' },
  contract: { uuid: 'k', name: '14-T' },
  machines: [machine('a', ' dusty '), machine('b')],
};

describe('what a request is bound to, chosen anew', () => {
  it('keeps nothing of a client that it leaves', () => {
    expect(withClient(OF_ACME, volga)).to.deep.equal({ ...NONE, client: volga });
    expect(withClient(OF_ACME, null)).to.deep.equal(NONE);
  });

  it('is no change when the same client is chosen again, whatever it is told by', () => {
    expect(withClient(OF_ACME, { ...acme, uuid: '0191' })).to.equal(OF_ACME);
  });

  it('a machine brings client and site where there are none, and moves nothing that was chosen', () => {
    const site = { uuid: 'x', name: 'Depot' };
    expect(withMachine(NONE, machine('z'), { client: volga, site })).to.deep.include({ client: volga, site });
    const more = withMachine(OF_ACME, machine('z'), { client: volga, site });
    expect(more).to.deep.include({ client: acme, site: OF_ACME.site });
    expect(more.machines.map(({ uuid }) => uuid)).to.deep.equal(['a', 'b', 'z']);
  });

  it('a machine does not stand there twice', () => {
    expect(withMachine(OF_ACME, machine('a'), { client: null, site: null })).to.equal(OF_ACME);
  });

  it('another client and another first machine are told of; a second machine alone is not', () => {
    expect(effectOf(OF_ACME, withClient(OF_ACME, volga))).to.deep.equal({ movesTo: volga, first: null });
    expect(effectOf(OF_ACME, withClient(OF_ACME, null)).movesTo).to.equal('nobody');
    const turned = { ...OF_ACME, machines: OF_ACME.machines.toReversed() };
    expect(effectOf(OF_ACME, turned)).to.deep.equal({ movesTo: null, first: 'Machine b' });
    const more = withMachine(OF_ACME, machine('z'), { client: null, site: null });
    expect(effectOf(OF_ACME, more)).to.deep.equal({ movesTo: null, first: null });
  });

  it('is sent whole, with the notes that say something', () => {
    expect(bodyOf(OF_ACME)).to.deep.equal({
      client: 'acme',
      site: 's',
      contact: 'c',
      contract: 'k',
      objects: ['a', 'b'],
      notes: { a: 'dusty' },
    });
    expect(bodyOf(NONE)).to.deep.equal({ ...NONE_SENT, objects: [], notes: {} });
  });
});

const NONE_SENT = { client: null, site: null, contact: null, contract: null };
