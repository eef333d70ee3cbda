import { expect } from 'chai';
import { LANGUAGES } from '../../../ui/i18n/formats.ts';
import en from '../../../ui/schema-form/locales/en.json' with { type: 'json' };
import ru from '../../../ui/schema-form/locales/ru.json' with { type: 'json' };
import { drawingOf } from '../../../ui/schema-form/drawing.ts';
import { nodeOf, propertyOf, schemaFor, type SchemaNode } from '../../../ui/schema-form/schema-node.ts';
import { formText, hintOf, titleOf, valueTitle, wordKey } from '../../../ui/schema-form/words.ts';
import { allNodes } from './schemas.ts';

const part = (kind: string, name: string): SchemaNode => {
  const node = propertyOf(nodeOf(schemaFor(kind)), name);
  if (node === undefined) throw new Error(`${kind} has no ${name}`);
  return node;
};

describe('the words of forms', () => {
  it('every property and value of the language has a name in both languages', () => {
    const bare = allNodes().filter((node) => {
      const [place = ''] = node.places;
      if (!place.includes('/properties/') || place.endsWith('/$schema') || drawingOf(node).as === 'nothing')
        return false;
      return LANGUAGES.some((language) => titleOf(node, '', language) === '');
    });
    expect(bare.map((node) => node.places[0])).to.deep.equal([]);
  });

  it('every choice has a name in both languages', () => {
    const bare = allNodes().flatMap((node) => {
      const drawing = drawingOf(node);
      if (drawing.as !== 'choice' && drawing.as !== 'choices') return [];
      const words = node.places
        .map(wordKey)
        .map((key) => (ru.places as Places)[key]?.values)
        .find((each) => each !== undefined);
      return drawing.values
        .filter((value) => words?.[String(value)] === undefined)
        .map((value) => `${node.places[0]} ${value}`);
    });
    expect(bare).to.deep.equal([]);
  });

  it('both languages have words for the same things', () => {
    expect(shape(ru)).to.deep.equal(shape(en));
  });

  it('no words stand for a place that the language does not have', () => {
    const keys = new Set(allNodes().flatMap((node) => node.places.map(wordKey)));
    const idle = Object.keys(en.places).filter((key) => !keys.has(key));
    expect(idle).to.deep.equal([]);
  });

  it('a property is called as its own place says, else as what it refers to', () => {
    expect(titleOf(part('statuses', 'stages'), 'stages', 'ru')).to.equal('Этапы');
    expect(titleOf(part('checklist', 'title'), 'title', 'en')).to.equal('Title');
    expect(hintOf(part('request-type', 'required'), 'ru')).to.equal('Без них заявку не создать.');
    expect(valueTitle(part('role', 'kind'), 'staff', 'ru')).to.equal('Сотрудник');
  });

  it('what has no words is called as its schema says, else by its own name', () => {
    const foreign = nodeOf({
      type: 'object',
      properties: { batchSize: { type: 'integer', description: 'How many at once.' }, note: { title: 'Remark' } },
    });
    const size = propertyOf(foreign, 'batchSize');
    const note = propertyOf(foreign, 'note');
    if (size === undefined || note === undefined) throw new Error('the schema has lost its parts');
    expect(titleOf(size, 'batchSize', 'en')).to.equal('Batch size');
    expect(hintOf(size, 'en')).to.equal('How many at once.');
    expect(titleOf(note, 'note', 'ru')).to.equal('Remark');
    expect(valueTitle(note, 'plain', 'ru')).to.equal('plain');
  });

  it('refuses a text of the form that is not there', () => {
    expect(() => formText('no-such-text', 'en')).to.throw('no words');
    expect(formText('fault.maxItems', 'ru', { limit: 5 })).to.equal('Не больше 5.');
  });
});

type Places = Readonly<Record<string, { readonly values?: Readonly<Record<string, string>> }>>;

function shape(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}
