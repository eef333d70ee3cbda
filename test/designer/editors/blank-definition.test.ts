import { expect } from 'chai';
import { blankDefinition } from '../../../designer/editors/page/blank-definition.ts';
import { schemaReference } from '../../../designer/editors/page/schema-reference.ts';
import { type KnownDefinition, pickersOf } from '../../../designer/workflow/pickers-of.ts';
import { checkTexts, KINDS, kindOf } from '../../../engine/language/index.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const TITLE = { en: 'Something new', ru: 'Что-то новое' };

describe('a new definition', () => {
  const files = readPackFiles(shippedPack('fleet-telematics'));
  const definitions = [...files.values()].map((text): KnownDefinition => {
    const value = JSON.parse(text);
    return { kind: kindOf(value.$schema) ?? 'pack', id: value.id, value };
  });
  const choices = pickersOf(definitions, { title: (title) => title?.en ?? '' });

  // Overlays are begun on the page of their base, and a pack has one cover.
  for (const kind of KINDS.filter((each) => each !== 'pack' && each !== 'workflow-overlay')) {
    it(`of the kind ${kind} has no error from the beginning`, () => {
      const schema = schemaReference(kind, definitions);
      const made = blankDefinition(kind, { id: 'something-new', title: TITLE, schema, choices });
      const file = `${kind}/something-new.json`;
      const { problems } = checkTexts(new Map(files).set(file, JSON.stringify(made)));
      const errors = problems.filter((problem) => problem.file === file && problem.severity === 'error');
      expect(errors).to.deep.equal([]);
      expect([made['$schema'], made['id'], made['title']]).to.deep.equal([schema, 'something-new', TITLE]);
    });
  }

  it('in an empty pack says what it must, though nothing is there to be named', () => {
    const schema = schemaReference('request-type', []);
    expect(schema).to.equal('request-type.schema.json');
    const made = blankDefinition('request-type', { id: 'a', title: TITLE, schema, choices: {} });
    expect(Object.keys(made)).to.deep.equal(['$schema', 'id', 'title', 'workflow', 'createdBy']);
  });

  it('names its schema as its fellows do, else as others in a folder do', () => {
    const fellows: KnownDefinition[] = [
      { kind: 'pack', id: 'p', value: { $schema: '../../schema/pack.schema.json' } },
      { kind: 'role', id: 'r', value: { $schema: '../../../schema/role.schema.json' } },
    ];
    expect(schemaReference('role', fellows)).to.equal('../../../schema/role.schema.json');
    expect(schemaReference('checklist', fellows)).to.equal('../../../schema/checklist.schema.json');
  });
});
