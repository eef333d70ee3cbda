import { expect } from 'chai';
import { HELPERS, LIMITS, parseTemplate } from '../../print-forms/template/index.ts';
import { readText } from '../policy/source-files.ts';

const PAGE = readText('docs/print-forms/templates.md');
const BLOCKS = [...PAGE.matchAll(/```handlebars\n(.*?)\n```/gs)].map(([, source = '']) => source);

describe('the page about templates', () => {
  it('tells of each helper how it is written, what it does, and what its example prints', () => {
    for (const { signature, about, example, gives } of HELPERS) {
      const said = about.en.charAt(0).toLowerCase() + about.en.slice(1);
      expect(PAGE).to.include(
        `\`${signature}\`: ${said}\n\n\`\`\`handlebars\n${example}\n\`\`\`\n\nprints \`${gives}\`\n`,
      );
    }
  });

  it('shows no helper that does not exist and no example with a fault', () => {
    expect(BLOCKS.length).to.equal(HELPERS.length + 1);
    for (const source of BLOCKS) expect(parseTemplate(source).problems, source).to.deep.equal([]);
  });

  it('names the limits that hold', () => {
    for (const limit of [LIMITS.source, LIMITS.steps, LIMITS.output])
      expect(PAGE).to.include(limit.toLocaleString('en'));
    expect(PAGE).to.include(`blocks ${LIMITS.nesting} deep`);
  });
});
