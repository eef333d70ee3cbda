import { expect } from 'chai';
import { builtCode, builtModules, importBuilt } from '../../support/built-language.ts';

describe('the template language in a browser', () => {
  it('generates no code, names no compiler of Handlebars, and gives what it gives on the server', async function () {
    this.timeout(60_000);
    const folder = await builtModules({ template: 'print-forms/template/index.ts' });
    const code = builtCode(folder);
    expect(code).not.to.match(/\bnew Function\b|\bFunction\(|\beval\(|JavaScriptCompiler|registerHelper|require\(/);
    const built = await importBuilt<typeof import('../../../print-forms/template/index.ts')>(folder, 'template');
    const { template } = built.parseTemplate(
      '{{#each a}}{{this}}{{qr this}}{{fio "Петров Пётр Петрович" "gen"}}{{/each}}',
    );
    if (!template) throw new Error('the template was not read');
    expect(built.renderTemplate(template, { data: { a: ['x'] }, language: 'ru' })).to.match(
      /^x<svg .*Петрова Петра Петровича$/,
    );
    expect(built.parseTemplate('{{#a}}').problems).to.have.length(1);
  });
});
