import { expect } from 'chai';
import type { Offer, Request } from '../../../ui/api/index.ts';
import { nextStep } from '../../../desk/field/next-step.ts';

const request = (more: object = {}) =>
  ({
    assignee: { uuid: 'me', name: 'Me' },
    ended: false,
    checklists: [{ id: 'plates', items: [{ id: 'front', optional: false, value: null }] }],
    ...more,
  }) as unknown as Request;
const offer = (event: string, allowed: boolean, ...reasons: { rule: string; subject: string | null }[]) =>
  ({ event, allowed, reasons }) as unknown as Offer;
const missing = { rule: 'required-checklist', subject: 'plates' };

describe('the next step of an engineer', () => {
  it('is to take what nobody has, when he may', () => {
    expect(nextStep(request({ assignee: null }), [offer('go', true)], true).kind).to.equal('take');
    expect(nextStep(request({ assignee: null }), [offer('go', true)], false).kind).to.equal('event');
    expect(nextStep(request({ assignee: null, ended: true }), [], true).kind).to.equal('nothing');
  });

  it('is never to call the request off, also when nothing else is left', () => {
    const cancel = { ...offer('cancel', true), cancels: true };
    expect(nextStep(request(), [cancel, offer('repair', true)], false)).to.deep.include({
      offer: offer('repair', true),
    });
    expect(nextStep(request(), [cancel], false).kind).to.equal('nothing');
  });

  it('is the first event that is his, also when he has to mend something for it', () => {
    const role = { rule: 'role', subject: null };
    const step = nextStep(
      request(),
      [offer('theirs', false, role), offer('repair', false, missing), offer('ask', true)],
      true,
    );
    expect(step).to.deep.include({ kind: 'mend', target: 'item plates front' });
  });

  it('is none that waits for something that cannot be mended here', () => {
    const guard = { rule: 'guard', subject: 'broken' };
    expect(nextStep(request(), [offer('void', false, missing, guard)], true).kind).to.equal('nothing');
    const step = nextStep(request(), [offer('void', false, guard), offer('ask', true)], true);
    expect(step).to.deep.include({ kind: 'event' });
  });
});
