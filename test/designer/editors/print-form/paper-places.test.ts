import { expect } from 'chai';
import type { DrawnPage, PlacedBox } from '../../../../designer/worker/paper-messages.ts';
import {
  leadsThrough,
  placeAt,
  rowsOf,
  writtenAt,
} from '../../../../designer/editors/print-form/preview/paper-places.ts';

const place = (steps: string, left: number, top: number, width = 0.2, height = 0.02): PlacedBox => ({
  steps: steps.split(';'),
  box: { left, top, width, height },
});
const page = (places: readonly PlacedBox[], number = 1): DrawnPage =>
  ({ number, text: '', places, picture: {} }) as unknown as DrawnPage;

describe('places on a paper', () => {
  const head = place('template:3', 0.1, 0.1);
  const party = place('template:7;partials/party:2', 0.1, 0.2);

  it('are of the innermost line, and belong to each line that leads there', () => {
    expect(writtenAt(head)).to.deep.equal({ part: '/template', line: 3 });
    expect(writtenAt(party)).to.deep.equal({ part: '/partials/party', line: 2 });
    expect(leadsThrough(party, { part: '/template', line: 7 })).to.equal(true);
    expect(leadsThrough(party, { part: '/partials/party', line: 2 })).to.equal(true);
  });

  it('do not belong to other lines, other pieces, or a part without a line', () => {
    expect(leadsThrough(party, { part: '/template', line: 2 })).to.equal(false);
    expect(leadsThrough(party, { part: '/partials/other', line: 2 })).to.equal(false);
    expect(leadsThrough(party, { part: '/template' })).to.equal(false);
  });

  it('are found under a point and near it, the smaller of two; far from all there is none', () => {
    const around = place('template:1', 0, 0.05, 0.9, 0.1);
    expect(placeAt(page([around, head]), 0.15, 0.11)).to.equal(head);
    expect(placeAt(page([around, head]), 0.8, 0.11)).to.equal(around);
    expect(placeAt(page([head]), 0.31, 0.11)).to.equal(head);
    expect(placeAt(page([head]), 0.5, 0.5)).to.equal(undefined);
    expect(placeAt(page([]), 0.5, 0.5)).to.equal(undefined);
  });

  it('are gone over as they are read, what one line has written in a row as one', () => {
    const more = place('template:3', 0.4, 0.1);
    const next = place('template:9', 0.1, 0.05);
    const rows = rowsOf([page([party, more, head]), page([next], 2)]);
    expect(rows.map(({ page: number, boxes }) => [number, boxes.length])).to.deep.equal([
      [1, 2],
      [1, 1],
      [2, 1],
    ]);
    expect(rowsOf([])).to.deep.equal([]);
  });
});
