import { expect } from 'chai';
import { PileDoor } from '../../../engine/commands/documents/scans/index.ts';
import { isReglamentError } from '../../../engine/errors.ts';

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (isReglamentError(error)) return error.code;
    throw error;
  }
  return 'in';
}

describe('the door of the pile of scans', () => {
  it('lets two uploads of a person in, and another one when one of them is done with', () => {
    const door = new PileDoor();
    const [leave] = [door.enter('a'), door.enter('a')];
    expect(refusal(() => door.enter('a'))).to.equal('SCANS_LIMIT');
    leave();
    expect(refusal(() => door.enter('a'))).to.equal('in');
  });

  it('is shut for everybody while eight are inside, and told so otherwise than to who has sent too many', () => {
    const door = new PileDoor();
    for (const who of ['a', 'b', 'c', 'd']) for (let at = 0; at < 2; at += 1) door.enter(who);
    expect(refusal(() => door.enter('e'))).to.equal('SCANS_BUSY');
    expect(refusal(() => door.enter('a'))).to.equal('SCANS_LIMIT');
  });

  it('lets nobody in for one upload that is told twice to be done with', () => {
    const door = new PileDoor();
    const [leave] = [door.enter('a'), door.enter('a')];
    leave();
    leave();
    door.enter('a');
    expect(refusal(() => door.enter('a'))).to.equal('SCANS_LIMIT');
  });
});
