import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { declarationsOf } from '../../../engine/cli/types/declarations.ts';
import type { Pack } from '../../../engine/language/index.ts';
import { readPack } from '../../../engine/language/read-pack.ts';
import { tempFolder } from '../../support/temp.ts';

const title = (en: string) => ({ en, ru: en });

function pack(...definitions: object[]): Pack {
  const cover = { $schema: 'pack.schema.json', id: 'demo', version: '1.2.3', title: title('Demo') };
  const texts = [cover, ...definitions].map((value, index): [string, string] => [
    index === 0 ? 'pack.json' : `${index}.json`,
    JSON.stringify(value),
  ]);
  const read = readPack(new Map(texts));
  if (read.pack === null) throw new Error(JSON.stringify(read.problems));
  return read.pack;
}

const fields = {
  $schema: 'fields.schema.json',
  id: 'fields',
  title: title('Fields'),
  fields: [
    { id: 'plain', title: title('Plain */ text\nin two lines'), type: 'text' },
    { id: 'net-price', title: title('Net price'), type: 'money', unit: 'RUB' },
    {
      id: 'colour',
      title: title('Colour'),
      type: 'choice',
      options: [
        { id: 'red', title: title('Red') },
        { id: 'deep-blue', title: title('Blue') },
      ],
    },
    {
      id: 'extras',
      title: title('Extras'),
      type: 'choices',
      options: Array.from({ length: 40 }, (_, i) => ({ id: `extra-${i}`, title: title('x') })),
    },
    { id: 'when', title: title('When'), type: 'datetime' },
    { id: 'ok', title: title('Ok'), type: 'boolean' },
  ],
};
const checklist = {
  $schema: 'checklist.schema.json',
  id: 'before-work',
  title: title('Before work'),
  items: [
    { id: 'photo', title: title('Photo'), type: 'photo' },
    { id: 'power-off', title: title('Power off'), type: 'check' },
    { id: 'volts', title: title('Volts'), type: 'number' },
  ],
};
const requestType = {
  $schema: 'request-type.schema.json',
  id: 'repair',
  title: title('Repair'),
  workflow: 'none',
  createdBy: ['agent'],
  fields: ['plain', 'net-price'],
};

/** What the TypeScript compiler says about the declarations and a use of them; empty when they are right. */
function compilerSays(declarations: string, use: string): string {
  const folder = tempFolder('types');
  writeFileSync(join(folder, 'pack.ts'), declarations);
  writeFileSync(join(folder, 'use.ts'), use);
  const tsc = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));
  const options = [
    '--noEmit',
    '--strict',
    '--ignoreConfig',
    '--types',
    '',
    join(folder, 'pack.ts'),
    join(folder, 'use.ts'),
  ];
  return spawnSync(process.execPath, [tsc, ...options], { encoding: 'utf8' }).stdout.replaceAll(folder, '');
}

describe('cli/types/declarations', function () {
  this.timeout(30_000);

  it('declares every field, checklist item and fact so that the compiler accepts right uses', () => {
    const use = `import type { Facts, Fields, RequestFields } from './pack';
      export const fields: Fields = { plain: 'x', 'net-price': 100, colour: 'deep-blue', extras: ['extra-3'], when: null, ok: true };
      export const asked: RequestFields['repair'] = { plain: null, 'net-price': null };
      export const read = (facts: Facts): number | null => facts.checklists['before-work'].items.volts;`;
    expect(compilerSays(declarationsOf(pack(fields, checklist, requestType)), use)).to.equal('');
  });

  it('makes the compiler refuse an unknown field, a wrong type and an unknown choice', () => {
    const use = `import type { Fields } from './pack';
      export const a: Fields['colour'] = 'green';
      export const b: Fields['net-price'] = '100';
      export type C = Fields['unknown'];`;
    const said = compilerSays(declarationsOf(pack(fields)), use);
    expect(said.match(/use\.ts\(\d/g)).to.have.length(3);
  });

  it('compiles for a pack without fields, checklists and request types', () => {
    expect(compilerSays(declarationsOf(pack()), "export type { Facts } from './pack';")).to.equal('');
  });

  it('never breaks a comment or a line by a title', () => {
    expect(declarationsOf(pack(fields))).to.include('/** Plain *\\/ text in two lines */');
  });

  it('gives the same text for the same pack', () => {
    expect(declarationsOf(pack(fields, checklist))).to.equal(declarationsOf(pack(fields, checklist)));
  });
});
