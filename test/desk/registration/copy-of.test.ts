import { expect } from 'chai';
import { copyOf } from '../../../desk/registration/copy-of.ts';
import { EMPTY } from '../../../desk/registration/registration.ts';
import type { Request } from '../../../ui/api/index.ts';

const field = (id: string, value: unknown) => ({ id, value });
const request = (more: object) =>
  ({
    type: { id: 'repair' },
    subject: 'No coins',
    client: { code: 'acme', name: 'ACME' },
    site: { uuid: 's', name: 'Hall', address: 'Here' },
    contact: null,
    contract: { uuid: 'k', number: '14-T' },
    objects: [{ uuid: 'm', name: 'Machine', note: 'dusty' }],
    priority: 'high',
    fields: [field('fault', 'takes none'), field('solution', 'cleaned'), field('channel', '')],
    dueAt: '2026-01-01T00:00:00.000Z',
    ...more,
  }) as unknown as Request;
const TYPE = { id: 'repair', required: ['fault', 'channel'] };

describe('a request that is copied as a new one', () => {
  it('is for the same client, place and machines, of the same type and as urgent', () => {
    expect(copyOf(request({}), TYPE)).to.deep.include({
      type: 'repair',
      subject: 'No coins',
      client: { uuid: 'acme', name: 'ACME', code: 'acme' },
      site: { uuid: 's', name: 'Hall' },
      contact: null,
      contract: 'k',
      machines: [{ uuid: 'm', name: 'Machine' }],
      priority: 'high',
    });
  });

  it('takes over what has to be asked, and nothing of what was done about it', () => {
    expect(copyOf(request({}), TYPE).fields).to.deep.equal({ fault: 'takes none' });
  });

  it('is not filed, not linked and due at no time of the other one', () => {
    const { filed, linkTo, due, typed } = copyOf(request({}), TYPE);
    expect({ filed, linkTo, due, typed }).to.deep.equal({ filed: null, linkTo: null, due: EMPTY.due, typed: '' });
  });

  it('of nobody is of nobody', () => {
    const copy = copyOf(request({ client: null, site: null, contract: null, objects: [], fields: [] }), TYPE);
    expect(copy).to.deep.include({ client: null, site: null, contract: null, machines: [], fields: {} });
  });
});
