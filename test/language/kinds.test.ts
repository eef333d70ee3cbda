import { expect } from 'chai';
import { KINDS, kindOf } from '../../engine/language/index.ts';

describe('the kind of a definition', () => {
  it('is the last part of what its $schema names', () => {
    for (const kind of KINDS) {
      expect(kindOf(`${kind}.schema.json`)).to.equal(kind);
      expect(kindOf(`../../engine/language/schema/${kind}.schema.json`)).to.equal(kind);
      expect(kindOf(`urn:reglament:${kind}.schema.json`)).to.equal(kind);
    }
  });

  it('is one of these', () => {
    expect([...KINDS].toSorted()).to.deep.equal([
      'checklist',
      'demo',
      'fields',
      'notification',
      'pack',
      'price-list',
      'print-form',
      'request-type',
      'role',
      'scenario',
      'statuses',
      'view',
      'workflow',
      'workflow-overlay',
    ]);
  });

  it('is nothing for shared parts, other names and what is no text', () => {
    const odd = [
      'common.schema.json',
      'machine.schema.json',
      'workflow',
      'workflow.json',
      'my-workflow.schema.json/',
      'constructor.schema.json',
      'WORKFLOW.schema.json',
      '',
      null,
      undefined,
      5,
      {},
      ['workflow.schema.json'],
    ];
    for (const reference of odd) expect(kindOf(reference), JSON.stringify(reference)).to.equal(undefined);
  });

  it('is not found by the end of a longer name', () => {
    expect(kindOf('xworkflow.schema.json')).to.equal(undefined);
    expect(kindOf('my_workflow.schema.json')).to.equal(undefined);
  });
});
