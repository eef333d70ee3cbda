import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ERRORS } from '../../engine/errors.ts';
import { ROOT, readText } from './source-files.ts';

const DOC = 'docs/errors.md';
const HEADING = /^### `?([A-Z][A-Z0-9_]*)`?\s*$/gm;

const headings = (text: string): string[] => [...text.matchAll(HEADING)].map((match) => match[1] ?? '');
const documented = (): string[] => (existsSync(join(ROOT, DOC)) ? headings(readText(DOC)) : []);

describe('the page of errors', () => {
  it('no code is without a heading', () => {
    const said = new Set(documented());
    expect(Object.keys(ERRORS).filter((code) => !said.has(code))).to.deep.equal([]);
  });

  it('no heading names a code that is unknown, and none stands twice', () => {
    const said = documented();
    expect(said.filter((code) => !(code in ERRORS))).to.deep.equal([]);
    expect(said.filter((code, at) => said.indexOf(code) !== at)).to.deep.equal([]);
  });

  it('every code answers with a status of a refusal, a fault of ours or of the environment', () => {
    for (const [code, { status }] of Object.entries(ERRORS)) {
      expect(status, code).to.be.within(400, 503);
      expect(code).to.match(/^[A-Z][A-Z0-9_]*$/);
    }
  });

  it('takes no other heading for a code', () => {
    expect(headings('# ERRORS\n## STORE\n### `STORE_BUSY`\n### How to read this\n#### NOT_A_CODE\n')).to.deep.equal([
      'STORE_BUSY',
    ]);
  });
});
