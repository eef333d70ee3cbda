import { expect } from 'chai';
import * as fc from 'fast-check';
import { viewDraftOf } from '../../../designer/editors/view/view-draft.ts';
import type { Json, JsonObject } from '../../../designer/model/json.ts';
import { previewBody } from '../../../engine/http/views/schema.ts';
import { Value } from 'typebox/value';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';
import { anyJson } from '../model/any-json.ts';

const views = [...readPackFiles(shippedPack('fleet-telematics'))]
  .filter(([file]) => file.startsWith('views/'))
  .map(([, text]) => JSON.parse(text) as JsonObject);

describe('a view as it is tried on real requests', () => {
  it('is everything that a finished view says of its requests', () => {
    expect(views.length).to.be.greaterThan(5);
    for (const { filter, sort, columns, colours = [] } of views) {
      expect(viewDraftOf({ filter, sort, columns, colours } as Json)).to.deep.equal({ filter, sort, columns, colours });
    }
  });

  it('leaves out what is half-written', () => {
    const filter: Json = {
      status: [],
      flag: [3],
      due: 'soon',
      waiting: 'PT30S',
      assignee: 'boss',
      team: 7,
      fields: { a: [] },
    };
    const colours: Json = [
      { color: '#ff0000', title: { en: 'No rule yet' } },
      { when: { '!': [null] }, title: { en: 'None' } },
    ];
    const draft = viewDraftOf({ sort: 'due', columns: ['number', 'nobody-knows', 'number'], filter, colours });
    expect(draft).to.deep.equal({ sort: 'due', columns: ['number'], filter: {}, colours: [] });
  });

  it('is none without an order, or without a column', () => {
    expect(viewDraftOf({ columns: ['number'], filter: {} })).to.equal(null);
    expect(viewDraftOf({ columns: ['number'], filter: {}, sort: 'random' })).to.equal(null);
    expect(viewDraftOf({ columns: [], filter: {}, sort: 'due' })).to.equal(null);
    expect(viewDraftOf({ columns: 'number', filter: {}, sort: 'due' })).to.equal(null);
  });

  it('is none of what is no view, and never one that the server refuses as no draft', () => {
    for (const value of [null, [], 'text', 3] as const) expect(viewDraftOf(value)).to.equal(null);
    const part = fc.oneof(anyJson, fc.constantFrom<Json>(...views.map((view) => view['filter'] as Json)));
    fc.assert(
      fc.property(part, part, (filter, colours) => {
        const draft = viewDraftOf({ sort: 'newest', columns: ['number'], filter, colours });
        expect(Value.Check(previewBody, draft)).to.equal(true);
      }),
    );
  });
});
