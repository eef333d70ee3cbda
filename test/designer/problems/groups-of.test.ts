import { expect } from 'chai';
import { elementTitle } from '../../../designer/problems/element-title.ts';
import { exampleRows } from '../../../designer/problems/example-rows.ts';
import { groupsOf } from '../../../designer/problems/groups-of.ts';
import type { PlacedDefinition } from '../../../designer/problems/place.ts';
import { kindOf, namesOf, type Problem } from '../../../engine/language/index.ts';
import { basePack } from '../../language/fixtures/base-pack.ts';
import { readBase } from '../../language/fixtures/read-base.ts';

const files = basePack();
const at = (file: string): PlacedDefinition | undefined => {
  const text = files.get(file);
  if (text === undefined) return undefined;
  const value = JSON.parse(text) as { $schema: string; id: string };
  return { kind: kindOf(value.$schema) ?? 'pack', id: value.id, value };
};
const problem = (severity: Problem['severity'], file: string, path = '', rule = 'dead-end'): Problem => ({
  severity,
  file,
  path,
  rule,
  message: 'M.',
  remedy: 'R.',
});
const ALL = { shown: 'all', only: null } as const;

describe('problems by definition', () => {
  const found = [
    problem('warning', 'fields.json', '/fields/0'),
    problem('warning', 'workflows/repair.json'),
    problem('error', 'workflows/repair.json', '/machine/states/intake'),
    problem('error', 'lost.json'),
  ];

  it('puts definitions with errors first, and in each the errors first', () => {
    const groups = groupsOf(found, at, ALL);
    expect(groups.map(({ file }) => file)).to.deep.equal(['workflows/repair.json', 'lost.json', 'fields.json']);
    expect(groups[0]?.problems.map((each) => each.problem.severity)).to.deep.equal(['error', 'warning']);
    expect(groups[0]?.problems[0]?.place?.element).to.deep.equal({ type: 'state', id: 'intake' });
  });

  it('leads nowhere from a file that is no definition', () => {
    const [, lost] = groupsOf(found, at, ALL);
    expect(lost?.definition).to.equal(null);
    expect(lost?.problems[0]?.place).to.equal(null);
  });

  it('leaves out what is not wanted', () => {
    const count = (wanted: Parameters<typeof groupsOf>[2]): number =>
      groupsOf(found, at, wanted).flatMap(({ problems }) => problems).length;
    expect(count({ shown: 'errors', only: null })).to.equal(2);
    expect(count({ shown: 'warnings', only: null })).to.equal(2);
    expect(count({ shown: 'all', only: { kind: 'workflow', id: 'repair' } })).to.equal(2);
    expect(count({ shown: 'all', only: { kind: 'workflow', id: 'other' } })).to.equal(0);
    expect(groupsOf([], at, ALL)).to.deep.equal([]);
  });

  it('never gives two problems one key, and the same problem the same one again', () => {
    const twice = [...found, ...found];
    const keys = groupsOf(twice, at, ALL).flatMap(({ problems }) => problems.map(({ key }) => key));
    expect(new Set(keys).size).to.equal(8);
    const before = groupsOf(found, at, ALL).flatMap(({ problems }) => problems.map(({ key }) => key));
    expect(keys).to.include.members(before);
  });
});

describe('what an element is called', () => {
  it('by its own title, that of its event, or the name of a person', () => {
    expect(elementTitle(at('fields.json')?.value, { type: 'field', id: 'cover' })).to.deep.include({ ru: 'Покрытие' });
    const title = { en: 'Go' };
    const machine = { machine: { states: { a: { id: 'a', on: { go: [{ id: 'go-1', meta: { title } }] } } } } };
    expect(elementTitle(machine, { type: 'transition', id: 'go-1' })).to.equal(title);
    expect(elementTitle({ people: [{ id: 'boris', name: 'Boris' }] }, { type: 'person', id: 'boris' })).to.deep.equal({
      en: 'Boris',
    });
  });

  it('not by the title of its definition, and not at all where it has none', () => {
    const title = { en: 'All' };
    expect(elementTitle({ id: 'x', title, states: [{ id: 'x' }] }, { type: 'state', id: 'x' })).to.equal(undefined);
    expect(elementTitle(null, { type: 'state', id: 'x' })).to.equal(undefined);
  });
});

describe('the example request of a problem', () => {
  const names = namesOf(readBase());

  it('says facts and values by their titles', () => {
    const example = { 'fields.cover': 'warranty', 'request.priority': 'high', 'client.code': null, 'fields.price': 5 };
    expect(exampleRows(example, names, 'ru')).to.deep.equal([
      { path: 'fields.cover', fact: 'Покрытие', value: 'Гарантия' },
      { path: 'request.priority', fact: 'приоритет', value: 'высокий' },
      { path: 'client.code', fact: 'клиент', value: null },
      { path: 'fields.price', fact: 'Цена', value: '5' },
    ]);
  });

  it('keeps what has no title, and refuses what is no example', () => {
    expect(exampleRows({ 'fields.lost': true, 'actor.roles': ['nobody'] }, names, 'en')).to.deep.equal([
      { path: 'fields.lost', fact: 'lost', value: 'yes' },
      { path: 'actor.roles', fact: 'roles of who acts', value: 'nobody' },
    ]);
    for (const odd of [undefined, null, 'text', 5, ['a']]) expect(exampleRows(odd, names, 'en')).to.deep.equal([]);
  });
});
