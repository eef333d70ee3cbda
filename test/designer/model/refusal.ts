import { expect } from 'chai';
import { CommandRefused } from '../../../designer/model/command-refused.ts';

/** The code with which something is refused; fails when it is done. */
export function refusal(doing: () => unknown): string {
  try {
    doing();
  } catch (error) {
    expect(error).to.be.instanceOf(CommandRefused);
    return (error as CommandRefused).code;
  }
  throw new Error('nothing was refused');
}
