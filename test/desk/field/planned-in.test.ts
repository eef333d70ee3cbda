import { expect } from 'chai';
import { plannedIn } from '../../../desk/field/planned-in.ts';

type Field = Parameters<typeof plannedIn>[0][number]['fields'][number];
const field = (type: string, value: unknown) => ({ id: type, title: {}, type, value }) as unknown as Field;
const planned = (...fields: Field[]) => plannedIn([{ uuid: 'a', fields }]).get('a');

describe('when a visit is agreed to be', () => {
  it('is the first time among the fields of its queue', () => {
    expect(planned(field('text', 'x'), field('datetime', '2026-03-02T10:00:00Z'), field('datetime', 'later'))).to.equal(
      '2026-03-02T10:00:00Z',
    );
  });

  it('is not known where the queue shows no time', () => {
    expect(planned(field('text', '2026-03-02T10:00:00Z'))).to.equal(undefined);
  });

  it('is not known where nothing was agreed yet', () => {
    expect(planned(field('datetime', null))).to.equal(undefined);
  });
});
