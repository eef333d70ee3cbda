import { expect } from 'chai';
import { checkTexts, prettyText } from '../../../engine/language/index.ts';

const SCHEMA = '../../../engine/language/schema';
const base = {
  'pack.json': { $schema: 'pack.schema.json', id: 'shop', version: '1.0.0', title: { en: 'Shop' } },
  'statuses.json': {
    $schema: 'statuses.schema.json',
    id: 'all',
    title: { en: 'All' },
    statuses: [
      { id: 'open', title: { en: 'Open' }, category: 'new' },
      { id: 'done', title: { en: 'Done' }, category: 'done' },
    ],
  },
  'fields/own.json': {
    $schema: 'fields.schema.json',
    id: 'own',
    title: { en: 'Own' },
    fields: [
      { id: 'region', title: { en: 'Region' }, type: 'choice', options: [{ id: 'north', title: { en: 'North' } }] },
      { id: 'note', title: { en: 'Note' }, type: 'text' },
    ],
  },
  'roles/clerk.json': {
    $schema: 'role.schema.json',
    id: 'clerk',
    title: { en: 'Clerk' },
    kind: 'staff',
    grants: [{ on: 'request', may: ['read'], where: 'all' }],
  },
};

const VIEW = {
  $schema: `${SCHEMA}/view.schema.json`,
  id: 'line',
  title: { en: 'Line' },
  for: { roles: ['clerk'] },
  filter: { status: ['open'] },
  sort: 'oldest',
  columns: ['number', 'fields.note'],
};

/** What is wrong with a view, each as `rule path`. */
function faults(view: object): string[] {
  const files = { ...base, 'views/line.json': { ...VIEW, ...view } };
  const texts = new Map(Object.entries(files).map(([file, body]) => [file, prettyText(body)]));
  return checkTexts(texts)
    .problems.filter(({ file, severity }) => file === 'views/line.json' && severity === 'error')
    .map(({ rule, path }) => `${rule} ${path}`);
}

describe('checks of views', () => {
  it('a view that names what there is has no faults', () => {
    expect(faults({})).to.deep.equal([]);
  });

  it('every name that nothing defines is told in its place', () => {
    const told = faults({
      for: { roles: ['clark'] },
      filter: { status: ['opened'], flag: ['late'], type: ['repair'], fields: { colour: ['red'] } },
      columns: ['number', 'fields.nota'],
    });
    expect(told).to.have.members([
      'unknown-role /for/roles/0',
      'unknown-status /filter/status/0',
      'unknown-status /filter/flag/0',
      'unknown-request-type /filter/type/0',
      'unknown-field /filter/fields/colour',
      'unknown-field /columns/1',
    ]);
  });

  it('a text field cannot be filtered by, nor can a choice by an option it has not', () => {
    expect(faults({ filter: { fields: { note: ['north'], region: ['south'] } } })).to.have.members([
      'property-misplaced /filter/fields/note',
      'view-empty /filter/fields/region/0',
    ]);
  });

  it('ended requests have no due time, do not wait and stand in the order of their age only', () => {
    const filter = { open: false, due: 'overdue', waiting: 'PT15M' };
    expect(faults({ filter, sort: 'due' })).to.have.members([
      'property-misplaced /sort',
      'view-empty /filter/due',
      'view-empty /filter/waiting',
    ]);
  });

  it('a colour may read the minutes of the row, and no checklist', () => {
    const colour = (when: object) => ({ colours: [{ when, color: '#ff0000', title: { en: 'Late' } }] });
    expect(faults(colour({ '>': [{ var: 'minutes.waiting' }, 15] }))).to.deep.equal([]);
    expect(faults(colour({ '<': [{ var: 'minutes.left' }, 0] }))).to.deep.equal([]);
    expect(faults(colour({ '==': [{ var: 'checklists.act.complete' }, true] }))).to.have.lengthOf(1);
    expect(faults(colour({ '>': [{ var: 'event.comment' }, 1] }))).to.have.lengthOf(1);
  });

  it('a view for nobody, without columns or in an unknown order does not fit the schema', () => {
    for (const wrong of [{ for: {} }, { columns: [] }, { sort: 'random' }, { columns: ['password'] }])
      expect(faults(wrong)).to.have.lengthOf.at.least(1);
  });
});
