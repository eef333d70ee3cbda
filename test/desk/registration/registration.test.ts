import { expect } from 'chai';
import {
  bodyOf,
  callOf,
  EMPTY,
  proposedSubject,
  withChosen,
  withClient,
} from '../../../desk/registration/registration.ts';
import type { RequestType } from '../../../ui/api/index.ts';

const volga = { uuid: 'volga', name: 'Volga', code: 'volga' };
const acme = { uuid: 'acme', name: 'Acme', code: 'acme' };
const depot = { uuid: 's1', name: 'Depot' };
const tracker = { uuid: 'm1', name: 'Tracker' };
const sensor = { uuid: 'm2', name: 'Sensor' };
const anna = { uuid: 'p1', name: 'Anna' };
const none = { client: null, site: null, contact: null, machine: null };
const repair = {
  id: 'repair',
  title: { en: 'Repair' },
  description: null,
  priority: 'normal',
  clientRequired: true,
  fields: [{ id: 'symptom' }],
  required: [],
} as unknown as RequestType;
const nothing = { subject: 'Repair', contact: null, contract: null, dueAt: undefined };

describe('a call that is written down', () => {
  it('a machine that is chosen brings its client and site with it', () => {
    const draft = withChosen({ ...EMPTY, typed: 'A123' }, { ...none, client: volga, site: depot, machine: tracker });
    expect(draft).to.deep.include({ typed: '', client: volga, site: depot, machines: [tracker] });
  });

  it('a second machine of the same client stands beside the first; the same one only once', () => {
    const one = withChosen(EMPTY, { ...none, client: volga, machine: tracker });
    const two = withChosen(one, { ...none, client: volga, machine: sensor });
    expect(two.machines).to.deep.equal([tracker, sensor]);
    expect(withChosen(two, { ...none, client: volga, machine: sensor }).machines).to.have.length(2);
  });

  it('somebody of another client lets go of machines, site, contact and contract of the one before', () => {
    const one = {
      ...withChosen(EMPTY, { client: volga, site: depot, contact: anna, machine: tracker }),
      contract: 'k',
    };
    const other = withChosen(one, { ...none, client: acme });
    expect(other).to.deep.include({ client: acme, site: null, machines: [] });
    expect(other).to.not.have.any.keys('contact', 'contract');
  });

  it('without a client nothing of one is sent', () => {
    const one = withChosen(EMPTY, { client: volga, site: depot, contact: anna, machine: tracker });
    const body = bodyOf(withClient(one, null), repair, nothing);
    expect(body.client).to.equal(null);
    expect(body).to.not.have.any.keys('site', 'contact', 'contract', 'objects');
  });

  it('what is proposed is sent until it is touched, and not once it was taken away', () => {
    const draft = withChosen(EMPTY, { ...none, client: volga });
    const proposed = { ...nothing, contact: anna, contract: 'k' };
    expect(bodyOf(draft, repair, proposed)).to.deep.include({ contact: 'p1', contract: 'k', client: 'volga' });
    const touched = { ...draft, contact: null, contract: null };
    expect(bodyOf(touched, repair, proposed)).to.not.have.any.keys('contact', 'contract');
  });

  it('fields that the type does not ask are not sent', () => {
    const draft = { ...EMPTY, fields: { symptom: 'no data', other: 'x' } };
    expect(bodyOf(draft, repair, nothing).fields).to.deep.equal({ symptom: 'no data' });
  });

  it('its subject names the machines, at most three; of no type none is proposed', () => {
    expect(proposedSubject('Repair', [tracker])).to.equal('Repair: Tracker');
    expect(proposedSubject('Repair', [tracker, sensor, tracker, sensor])).to.equal(
      'Repair: Tracker, Sensor, Tracker …',
    );
    expect(proposedSubject('', [tracker])).to.equal('');
  });

  it('among several it is called by who calls, then by its number', () => {
    expect(callOf(EMPTY)).to.equal('');
    expect(callOf({ ...EMPTY, client: volga, contact: anna })).to.equal('Anna');
    expect(callOf({ ...EMPTY, filed: { uuid: 'u', number: '41', secret: 's' } })).to.equal('№ 41');
  });
});
