import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { documentPdf } from '../../../../engine/commands/documents/index.ts';
import { readPaper } from '../../../support/paper-renderer.ts';
import { type DocumentGround, openDocumentGround, ORDER } from '../ground.ts';

const PAGE = readFileSync(new URL('../../../../docs/print-forms/data.md', import.meta.url), 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(PAGE)?.[1] ?? expect.fail(`no ${language} in data.md`);
const GROUPS = [
  'doc',
  'approve',
  'seller',
  'client',
  'contract',
  'request',
  'requests',
  'site',
  'engineer',
  'equipment',
];
const OTHERS = ['period', 'lines', 'totals', 'sections', 'groups', 'checklists', 'photos', 'signers', 'fields', 'own'];
const everything = Object.fromEntries([...GROUPS, ...OTHERS].map((name) => [name, {}]));
const TOLD = new Set(PAGE.match(/[a-zA-Z0-9]+/g));
/** A form that reads whatever there is. */
const ALL = {
  ...ORDER,
  id: 'everything',
  money: { rounding: 'line' },
  group: { most: 5 },
  data: { schema: { type: 'object', properties: everything } },
};

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** The names of all that a schema of data names, but for what a form itself asks. */
function partsOf({ properties = {}, items }: Shape): string[] {
  const own = Object.entries(properties).filter(([name]) => name !== 'inputs');
  return [...own.flatMap(([name, part]) => [name, ...partsOf(part)]), ...(items === undefined ? [] : partsOf(items))];
}

/** The names of everything in data, without places in lists. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)]);
}

describe('what templates may read', () => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround('sqlite', undefined, (files) => {
      const note = 'print-forms/visit-note';
      const example: [string, string][] = [
        [`${note}/form.json`, block('json')],
        [`${note}/template.hbs`, block('handlebars')],
        ['print-forms/everything.json', JSON.stringify(ALL)],
      ];
      return new Map([...files, ...example]);
    });
    await on.entity();
  });
  after(() => on.world.close());

  const dataOf = async (form: string) => {
    const { uuid } = await on.issue(await on.file(), { form });
    return readPaper((await documentPdf(on.world.ctx, on.coordinator, uuid)).bytes).data;
  };

  it('the form from nothing is published as it stands there, and makes a document', async () => {
    const data = await dataOf('visit-note');
    expect(data.doc.title).to.equal('Note of a visit');
    expect(data.lines.length).to.equal(1);
    expect(Object.keys(data)).to.not.include('totals');
  });

  it('is told of the forms that come along too', () => {
    const folder = new URL('../../../../print-forms/', import.meta.url);
    const forms = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/form.json`, folder)));
    const names = forms.flatMap((name) => {
      const { data } = JSON.parse(readFileSync(new URL(`${name}/form.json`, folder), 'utf8')) as {
        data: { schema: Shape };
      };
      return partsOf(data.schema);
    });
    expect([...new Set(names)].filter((name) => !TOLD.has(name))).to.deep.equal([]);
    expect(names).to.include('netPrice');
  });

  it('is all told, by its names', async () => {
    const { fields: _, ...data } = await dataOf('everything');
    const names = [...new Set(namesIn(data))];
    expect(names).to.include.members(['netPrice', 'groups', 'verify']);
    expect(names.filter((name) => !TOLD.has(name))).to.deep.equal([]);
  });
});
