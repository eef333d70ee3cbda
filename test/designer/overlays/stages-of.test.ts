import { expect } from 'chai';
import { viewOfOverlay } from '../../../designer/model/view-of-overlay.ts';
import { stagesOf } from '../../../designer/overlays/stages-of.ts';
import { shippedOverlay } from '../model/shipped.ts';

const { base, overlay } = shippedOverlay();

describe('the stages that clients see', () => {
  it('are those of the contract, in the order in which a request comes to them', () => {
    const stages = stagesOf(viewOfOverlay(base, overlay).view);
    const contract = ['accepted', 'diagnostics', 'visit-approval', 'your-acceptance'];
    expect(stages.map(({ stage }) => stage).filter((stage) => contract.includes(stage))).to.deep.equal(contract);
    expect(stages.filter(({ reached }) => !reached)).to.deep.equal([]);
  });

  it('of which no request can come to one are told so', () => {
    const operations = overlay.operations.filter((each) => each.op !== 'setTransition' || each.path !== 'target');
    const stages = stagesOf(viewOfOverlay(base, { ...overlay, operations }).view);
    expect(stages.filter(({ reached }) => !reached).map(({ stage, states }) => [stage, ...states])).to.deep.equal([
      ['visit-approval', 'client-approval'],
      ['your-acceptance', 'client-acceptance'],
    ]);
  });
});
