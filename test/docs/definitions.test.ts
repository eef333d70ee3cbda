import { expect } from 'chai';
import { FAULTS, UNKNOWN } from '../../engine/language/check/fault-names.ts';
import {
  builtinActionKinds,
  builtinItemKinds,
  evaluateRule,
  factTypes,
  KINDS,
  type Rule,
  RuleError,
} from '../../engine/language/index.ts';
import { OPERATORS } from '../../engine/language/rules/operators.ts';
import fields from '../../engine/language/schema/fields.schema.json' with { type: 'json' };
import notification from '../../engine/language/schema/notification.schema.json' with { type: 'json' };
import overlay from '../../engine/language/schema/workflow-overlay.schema.json' with { type: 'json' };
import role from '../../engine/language/schema/role.schema.json' with { type: 'json' };
import scenario from '../../engine/language/schema/scenario.schema.json' with { type: 'json' };
import statuses from '../../engine/language/schema/statuses.schema.json' with { type: 'json' };
import { readText, typeScriptFiles } from '../policy/source-files.ts';
import { blocksOf, differences, leavesOf, valueAt } from './blocks.ts';
import { exampleFiles, examplePack, EXAMPLE, playAll } from './example.ts';

const PAGE = readText('docs/definitions.md');
const PACKS = ['first-steps', 'boiler-service'];
const said = new Set([...PAGE.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word));
const unsaid = (words: Iterable<string>): string[] => [...words].filter((word) => !said.has(word));

/** All files of the example by the names that the blocks use. */
async function files(): Promise<Map<string, unknown>> {
  const all = new Map<string, unknown>();
  for (const pack of PACKS)
    for (const [file, text] of await exampleFiles(pack)) all.set(`${pack}/${file}`, JSON.parse(text));
  return all;
}

describe('the page of definitions', () => {
  it('no block says something else than the file it shows', async () => {
    const all = await files();
    const blocks = blocksOf(PAGE);
    expect(blocks).to.have.length.above(20);
    for (const { file, pointer, value } of blocks) {
      const part = valueAt(all.get(file), pointer);
      expect(part, `${file} ${pointer}`).not.to.equal(undefined);
      expect(differences(value, part, '', new Set()), `${file} ${pointer}`).to.deep.equal([]);
    }
  });

  it('no part of the example is missing, but for scenarios, which are shown or linked', async () => {
    const blocks = blocksOf(PAGE);
    for (const [file, whole] of await files()) {
      if (file.includes('/scenarios/')) {
        const shown = blocks.some((block) => block.file === file) || PAGE.includes(`](../${EXAMPLE}/${file})`);
        expect(shown, file).to.equal(true);
        continue;
      }
      const shown = new Set<string>();
      for (const { pointer, value } of blocks.filter((block) => block.file === file))
        differences(value, valueAt(whole, pointer), pointer, shown);
      expect(
        leavesOf(whole).filter((leaf) => !shown.has(leaf)),
        file,
      ).to.deep.equal([]);
    }
  });

  it('no block of JSON is without the name of its file', () => {
    expect([...PAGE.matchAll(/^```json$/gm)]).to.have.length(blocksOf(PAGE).length);
  });

  it('no problem is found in either pack', async () => {
    for (const pack of PACKS) expect((await examplePack(pack)).problems, pack).to.deep.equal([]);
  });

  it('no scenario of the example is red', async () => {
    const { pack } = await examplePack('boiler-service');
    const played = playAll(pack);
    expect(played).to.have.length(6);
    expect(played.flatMap(({ id, failures }) => failures.map((failure) => ({ id, ...failure })))).to.deep.equal([]);
  });

  it('no rule of the table has another value than the page says', () => {
    const rows = [...PAGE.matchAll(/^\| `(\{.*\})` \| (?:`(.*)`|(error)) \|$/gm)];
    expect(rows).to.have.length.above(12);
    const facts = {
      fields: { price: 18900, part: null, rating: null },
      actor: { roles: ['engineer'] },
      now: '2026-01-12T09:00:00Z',
    };
    for (const [, rule = '', value = 'null', error] of rows) {
      const evaluate = (): unknown => evaluateRule(JSON.parse(rule) as Rule, facts);
      if (error === undefined) expect(evaluate(), rule).to.deep.equal(JSON.parse(value));
      else expect(evaluate, rule).to.throw(RuleError);
    }
  });
});

describe('the words of the language on the page of definitions', () => {
  it('no kind, operator, action or fact is missing', () => {
    const none = {
      requestTypes: [],
      statuses: [],
      stages: [],
      roles: null,
      fields: [],
      checklists: [],
      items: builtinItemKinds,
    };
    expect(unsaid(KINDS)).to.deep.equal([]);
    expect(unsaid(OPERATORS.keys())).to.deep.equal([]);
    expect(unsaid(builtinActionKinds.keys())).to.deep.equal([]);
    expect(unsaid(factTypes(none).keys())).to.deep.equal([]);
  });

  it('no type of a field or an item, no category, recipient or right is missing', () => {
    const { may, where } = role.$defs.grant.properties;
    expect(unsaid(fields.$defs.field.properties.type.enum)).to.deep.equal([]);
    expect(unsaid(builtinItemKinds.keys())).to.deep.equal([]);
    expect(unsaid(statuses.$defs.status.properties.category.enum)).to.deep.equal([]);
    expect(unsaid(notification.$defs.recipient.oneOf[0]?.enum ?? ['none'])).to.deep.equal([]);
    expect(unsaid([...may.items.enum, ...where.enum, ...role.properties.kind.enum])).to.deep.equal([]);
  });

  it('no operation of overlays, step or expectation of scenarios is missing', () => {
    const operations = Object.values(overlay.$defs.operation.oneOf).map(({ $ref }) => $ref.replace('#/$defs/', ''));
    expect(unsaid([...operations, ...overlay.$defs.setTransition.properties.path.enum])).to.deep.equal([]);
    expect(unsaid(overlay.$defs.setState.properties.path.enum)).to.deep.equal([]);
    expect(unsaid(Object.keys(scenario.$defs.step.properties))).to.deep.equal([]);
    expect(unsaid(Object.keys(scenario.$defs.expect.properties))).to.deep.equal([]);
  });

  it('no fault that the checks tell is missing, and no row names one that is unknown', () => {
    const rules = typeScriptFiles().filter(({ path }) => path.startsWith('engine/language/rules/'));
    const ofRules = rules.flatMap(({ text }) =>
      [...text.matchAll(/\brule: '([a-z-]+)'/g)].map(([, name = '']) => name),
    );
    const table = PAGE.slice(PAGE.indexOf('## What the checks find'));
    const rows = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name = '']) => name);
    const known = new Set<string>([...FAULTS, ...ofRules, 'always-true', 'always-false']);
    expect([...known].filter((name) => !rows.includes(name) && !said.has(name))).to.deep.equal([]);
    expect(rows.filter((name) => !known.has(name))).to.deep.equal([]);
    expect(unsaid(UNKNOWN)).to.deep.equal([]);
  });
});

describe('blocks of a document', () => {
  const differ = (block: unknown, file: unknown): string[] => differences(block, file, '', new Set());

  it('refuses another value, a key too many, and a key that is left out without a word', () => {
    expect(differ({ a: 1 }, { a: 2 })).to.deep.equal(['/a']);
    expect(differ({ a: 1, b: 2 }, { a: 1 })).to.deep.equal(['/b']);
    expect(differ({ a: 1 }, { a: 1, b: 2 })).to.deep.equal([' (b)']);
    expect(differ({ a: 1, '…': '…' }, { a: 1 })).to.deep.equal([' ()']);
    expect(differ([1], [1, 2])).to.deep.equal(['']);
  });

  it('takes what it leaves out with a word', () => {
    expect(differ({ a: 1, '…': '…' }, { a: 1, b: 2 })).to.deep.equal([]);
    expect(differ([1, '…'], [1, 2, 3])).to.deep.equal([]);
    expect(differ({ a: { '…': '…' } }, { a: { b: 1 } })).to.deep.equal([]);
  });
});
