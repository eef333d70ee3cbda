import { expect } from 'chai';
import { factNames, groupOfFact } from '../../../designer/rules/fact-names.ts';
import { builtinItemKinds, type FactVocabulary, type Names } from '../../../engine/language/index.ts';
import { titleIn } from '../../../ui/i18n/formats.ts';
import ru from '../../../designer/locales/ru/rules.json' with { type: 'json' };
import en from '../../../designer/locales/en/rules.json' with { type: 'json' };

const vocabulary: FactVocabulary = {
  requestTypes: ['repair'],
  statuses: ['new'],
  stages: [],
  roles: ['operator'],
  fields: [
    {
      id: 'area',
      title: { en: 'Area', ru: 'Район' },
      type: 'choice',
      options: [{ id: 'city', title: { en: 'City', ru: 'Город' } }],
    },
  ],
  checklists: [
    { id: 'act', title: { en: 'Act', ru: 'Акт' }, items: [{ id: 'photo', title: { en: 'Photo' }, type: 'photo' }] },
  ],
  items: builtinItemKinds,
};
const names: Names = {
  title: (kind, id) => (kind === 'status' && id === 'new' ? { en: 'New', ru: 'Новая' } : undefined),
};
const inRussian = factNames(vocabulary, names, {
  language: 'ru',
  title: (title) => titleIn(title, 'ru'),
  t: (key, values) => `${key} ${JSON.stringify(values ?? {})}`,
});

describe('the names of facts', () => {
  it('fields, items and options are called by their titles', () => {
    expect(inRussian.fact('fields.area')).to.equal('Район');
    expect(inRussian.value('fields.area', 'city')).to.equal('Город');
    expect(inRussian.fact('checklists.act.items.photo')).to.equal('Акт: Photo');
    expect(inRussian.fact('checklists.act.complete')).to.equal('complete {"checklist":"Акт"}');
    expect(inRussian.value('request.status', 'new')).to.equal('Новая');
    expect(inRussian.fact('request.status')).to.equal('статус');
  });

  it('what has no title is called by its path or id', () => {
    expect(inRussian.fact('fields.gone')).to.equal('fields.gone');
    expect(inRussian.value('fields.area', 'moon')).to.equal('moon');
    expect(inRussian.value('request.status', 'lost')).to.equal('lost');
    expect(inRussian.fact('checklists.gone.items.x')).to.equal('gone: checklists.gone.items.x');
  });

  it('each fact stands under a heading that has words', () => {
    for (const path of ['fields.area', 'group', 'assignee.id', 'now', 'actor.kind', 'event.comment', 'client.code']) {
      expect(en.groups, path).to.have.property(groupOfFact(path));
    }
  });

  it('no words are missing in one of the languages', () => {
    expect(keysOf(ru)).to.deep.equal(keysOf(en));
  });
});

function keysOf(texts: object): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [key] : keysOf(value as object).map((inner) => `${key}.${inner}`),
  );
}
