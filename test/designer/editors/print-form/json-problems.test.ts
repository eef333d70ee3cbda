import { expect } from 'chai';
import { jsonProblems, placeOfPointer } from '../../../../designer/editors/print-form/code/json-problems.ts';
import { sampleOf, tabOf } from '../../../../designer/editors/print-form/part-place.ts';
import type { Problem } from '../../../../engine/language/index.ts';

const TEXT = '{\n  "id": "one",\n  "data": {\n    "doc": { "number": 7 }\n  }\n}\n';
const problem = (path: string): Problem => ({
  path,
  rule: 'sample-data',
  severity: 'error',
  message: `Wrong at ${path}.`,
  remedy: 'Mend it.',
  file: '',
});
const told = (text: string, paths: readonly string[], under = '/samples/2') =>
  jsonProblems(text, { problems: paths.map(problem), under, language: 'en', noJson: 'No JSON' });

describe('problems of a part that is written as JSON', () => {
  it('stand at the line of their value, and those of what is missing at what would hold it', () => {
    const found = told(TEXT, ['/samples/2/data/doc/number', '/samples/2/data/client/name', '/samples/2']);
    expect(found.map(({ line, column }) => [line, column])).to.deep.equal([
      [4, 24],
      [3, 11],
      [1, 1],
    ]);
    expect(found[0]?.message).to.equal('Wrong at /samples/2/data/doc/number. Mend it.');
  });

  it('are not those of other samples, of the form, or of a sample whose number begins alike', () => {
    expect(told(TEXT, ['/samples/1/data', '/template', '/samples/20/data', '/data'])).to.deep.equal([]);
  });

  it('are only that a text is no JSON, where it stops to be', () => {
    expect(told('{\n  "id": one\n}', ['/samples/2/id'])).to.deep.equal([
      { line: 2, column: 9, severity: 'error', message: 'No JSON' },
    ]);
  });

  it('are found by their pointer in a text of any shape', () => {
    expect(placeOfPointer('{"data":{"doc":1}}', '/data/doc')).to.deep.equal({ line: 1, column: 16 });
    expect(placeOfPointer('', '/data/doc')).to.deep.equal({ line: 1, column: 1 });
  });

  it('lead to the tab of their part: a sample by its number, all else to its own', () => {
    expect(sampleOf('/samples/12/data/doc')).to.deep.equal({ index: 12, pointer: '/data/doc' });
    expect(sampleOf('/samples/0')).to.deep.equal({ index: 0, pointer: '' });
    expect([sampleOf('/samples'), sampleOf('/samples/x/data'), sampleOf('/data/schema')]).to.deep.equal([
      null,
      null,
      null,
    ]);
    expect(['/samples/3/data', '/style', '/partials/party', '/tests/0'].map(tabOf)).to.deep.equal([
      'samples',
      'style',
      'partials',
      'settings',
    ]);
  });
});
