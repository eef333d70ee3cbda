import { expect } from 'chai';
import { type InstanceView, viewOf } from '../../engine/run/index.ts';
import { workflowOf } from '../support/effective.ts';

const region = (id: string, statuses: Readonly<Record<string, string | undefined>>) => ({
  id,
  initial: Object.keys(statuses)[0],
  states: Object.fromEntries(
    Object.entries(statuses).map(([key, status]) => [
      key,
      { id: key, ...(status === undefined ? {} : { meta: { status } }) },
    ]),
  ),
});

function view(leaves: string[], primary?: string): InstanceView {
  const states = {
    work: { ...region('work', { doing: 'in-work', plain: undefined }), meta: { status: 'open', stage: 'running' } },
    stock: region('stock', { none: undefined, ordered: 'waits-for-parts', same: 'in-work' }),
    owner: region('owner', { nobody: 'no-owner', also: 'waits-for-parts' }),
  };
  const machine = {
    initial: 'all',
    states: { all: { id: 'all', type: 'parallel', meta: { stage: 'outer' }, states } },
  };
  return viewOf(workflowOf({ machine, ...(primary === undefined ? {} : { primary }) }), leaves, false);
}

describe('what people see of an instance', () => {
  it('is the status of the leaf in the primary region, whatever its place', () => {
    expect(view(['doing', 'ordered', 'nobody'], 'stock')).to.deep.include({
      status: 'waits-for-parts',
      stage: 'outer',
    });
    expect(view(['doing', 'none', 'nobody'], 'work')).to.deep.include({ status: 'in-work', stage: 'running' });
  });

  it('is inherited from the nearest state around, status and stage each for itself', () => {
    expect(view(['plain', 'none', 'nobody'], 'work')).to.deep.include({ status: 'open', stage: 'running' });
  });

  it('has the statuses of the other regions as flags, each once', () => {
    expect(view(['doing', 'ordered', 'also'], 'work').flags).to.deep.equal(['waits-for-parts']);
    expect(view(['doing', 'ordered', 'nobody'], 'work').flags).to.deep.equal(['waits-for-parts', 'no-owner']);
  });

  it('has no flag that says the status again, and none for a leaf without a status', () => {
    expect(view(['doing', 'same', 'nobody'], 'work').flags).to.deep.equal(['no-owner']);
    expect(view(['doing', 'none', 'nobody'], 'work').flags).to.deep.equal(['no-owner']);
  });

  it('is that of the first leaf where no region is primary', () => {
    expect(view(['doing', 'none', 'nobody'])).to.deep.include({
      status: 'in-work',
      states: ['doing', 'none', 'nobody'],
    });
  });

  it('is nothing where nothing gives a status', () => {
    expect(view(['none', 'doing', 'nobody'], 'stock').status).to.equal(null);
    expect(view([])).to.deep.equal({ status: null, stage: null, flags: [], states: [], ended: false });
  });
});
