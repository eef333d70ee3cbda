import { expect } from 'chai';
import { presentChange } from '../../engine/presenters/index.ts';

const CHANGED = {
  uuid: '01900000-0000-7000-8000-000000000000',
  number: '7',
  type: 'repair',
  subject: 'squeaks',
  version: 3,
  status: 'inspected',
  stage: 'working',
  flags: ['unpaid'],
  states: ['inspection-of'],
  ended: false,
  hash: 'abc',
  updatedAt: '2026-03-01T09:30:00.000Z',
  secret: 'a part that nobody has thought of',
};

describe('the answer of a change', () => {
  it('tells an employee where the request stands and what decided', () => {
    const { hash, secret: _, ...rest } = CHANGED;
    expect(presentChange(CHANGED, { kind: 'staff' })).to.deep.equal({ ...rest, workflow: hash });
  });

  it('tells a person of a client nothing inner, also nothing that nobody has thought of', () => {
    const { hash: _, secret: __, ...rest } = CHANGED;
    expect(presentChange(CHANGED, { kind: 'client' })).to.deep.equal({
      ...rest,
      status: null,
      flags: [],
      states: [],
      workflow: null,
    });
  });
});
