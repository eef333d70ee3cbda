import { expect } from 'chai';
import * as fc from 'fast-check';
import { changeAt } from '../../../designer/editors/shape/change-at.ts';
import { elementPointer } from '../../../designer/editors/shape/element-pointer.ts';
import { factsOf } from '../../../designer/editors/shape/facts.ts';
import { moved, toggled } from '../../../designer/editors/shape/lists.ts';
import { withMember, withWords } from '../../../designer/editors/shape/members.ts';
import { ORDERS } from '../../../designer/editors/shape/orders.ts';
import { indexAfter, problemsUnder } from '../../../designer/editors/shape/problems-under.ts';
import { listAt, objectsAt, textAt, textsAt, wordsAt } from '../../../designer/editors/shape/read.ts';
import type { Json, JsonObject } from '../../../designer/model/json.ts';

describe('a member of a definition', () => {
  const order = ['id', 'title', 'hint', 'type', 'min'];

  it('that is new comes where the schema has it', () => {
    const item = { id: 'a', title: {}, type: 'number' };
    expect(JSON.stringify(withMember(item, 'hint', 'x', order))).to.equal(
      '{"id":"a","title":{},"hint":"x","type":"number"}',
    );
    expect(Object.keys(withMember(item, 'min', 1, order))).to.deep.equal(['id', 'title', 'type', 'min']);
  });

  it('that is there keeps its place, whatever order the author chose', () => {
    const item = { type: 'number', id: 'a' };
    expect(JSON.stringify(withMember(item, 'type', 'text', order))).to.equal('{"type":"text","id":"a"}');
  });

  it('that the schema does not know comes last, and does not disturb what is there', () => {
    expect(Object.keys(withMember({ type: 'x', id: 'a' }, 'own', 1, order))).to.deep.equal(['type', 'id', 'own']);
  });

  it('that is undefined is left out', () => {
    expect(withMember({ id: 'a', min: 1 }, 'min', undefined, order)).to.deep.equal({ id: 'a' });
  });

  it('that is set and taken away again leaves every byte as it was', () => {
    const key = fc.constantFrom(...order, 'own');
    fc.assert(
      fc.property(fc.dictionary(key, fc.integer(), { noNullPrototype: true }), key, (object, name) => {
        fc.pre(!Object.hasOwn(object, name));
        const back = withMember(withMember(object, name, 1, order), name, undefined, order);
        expect(JSON.stringify(back)).to.equal(JSON.stringify(object));
      }),
    );
  });
});

describe('words in two languages', () => {
  it('English stands before Russian, whichever came first', () => {
    expect(JSON.stringify(withWords({ ru: 'да' }, 'en', 'yes'))).to.equal('{"en":"yes","ru":"да"}');
  });

  it('an emptied language is left out, and words without a language are none', () => {
    expect(withWords({ en: 'a', ru: 'б' }, 'ru', '')).to.deep.equal({ en: 'a' });
    expect(withWords({ en: 'a' }, 'en', '')).to.equal(undefined);
  });
});

describe('lists', () => {
  it('a moved entry goes to its place, and back', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).to.deep.equal(['b', 'c', 'a']);
    expect(moved(moved(['a', 'b', 'c'], 0, 2), 2, 0)).to.deep.equal(['a', 'b', 'c']);
  });

  it('nothing moves beyond the ends', () => {
    const list = ['a', 'b'];
    for (const [from, to] of [
      [0, -1],
      [1, 2],
      [5, 0],
      [0, 0],
    ] as const)
      expect(moved(list, from, to)).to.equal(list);
  });

  it('what is toggled in comes in the order of all, and does not sort what was there', () => {
    expect(toggled(['send'], 'read', ['create', 'read', 'send'])).to.deep.equal(['read', 'send']);
    expect(toggled(['send', 'create'], 'read', ['create', 'read', 'send'])).to.deep.equal(['read', 'send', 'create']);
    expect(toggled(['send', 'create'], 'send', [])).to.deep.equal(['create']);
  });
});

describe('reading a definition that may be anything', () => {
  it('gives what has the right form and nothing else', () => {
    const odd: Json = { title: { en: 1, ru: 'да' }, items: [{ id: 'a' }, 'b', null, { id: 'c' }], id: 7 };
    expect(wordsAt(odd, 'title')).to.deep.equal({ ru: 'да' });
    expect(objectsAt(odd, 'items').map(({ index }) => index)).to.deep.equal([0, 3]);
    expect([textAt(odd, 'id'), textsAt(odd, 'items'), listAt(odd, 'title')]).to.deep.equal(['', ['b'], []]);
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, key) => {
        const json = value as Json;
        [wordsAt, objectsAt, textsAt, listAt, textAt].forEach((read) => read(json, key));
        elementPointer(json, key);
        expect(changeAt(json, [key, 0, key], () => null)).to.not.equal(undefined);
      }),
    );
  });

  it('a change at a place that is not there changes nothing', () => {
    const value: JsonObject = { items: [{ id: 'a' }] };
    expect(changeAt(value, ['items', 3], () => 'x')).to.deep.equal(value);
    expect(changeAt(value, ['other'], () => 'x')).to.deep.equal(value);
  });
});

describe('places in a definition', () => {
  const problem = (path: string) =>
    ({ severity: 'error', file: 'f', path, rule: 'r', message: '', remedy: '' }) as const;

  it('problems of the tenth entry are none of the first', () => {
    const all = ['/items/1', '/items/1/when', '/items/10'].map(problem);
    expect(problemsUnder(all, '/items/1').map(({ path }) => path)).to.deep.equal(['/items/1', '/items/1/when']);
    expect(problemsUnder(all, '/items/1', ['/items/1/when'])).to.have.length(1);
  });

  it('the number behind a pointer is read, and nothing else is taken for one', () => {
    expect(indexAfter('/items/12/when', '/items')).to.equal(12);
    for (const path of ['/items', '/itemsx/1', '/items/-', '/items/1e3'])
      expect(indexAfter(path, '/items')).to.equal(null);
  });

  it('an entry is found by its id in whatever list it stands', () => {
    expect(elementPointer({ statuses: [{ id: 'a' }], stages: [{ id: 'b' }] }, 'b')).to.equal('/stages/0');
    expect(elementPointer({ statuses: [{ id: 'a' }] }, 'z')).to.equal(null);
    expect(elementPointer({ statuses: [{ id: 'a' }] }, '0')).to.equal(null);
  });

  it('an entry without an id is found by its number', () => {
    const role: Json = { languages: ['en', 'ru'], grants: [{ on: 'request' }, { on: 'people' }] };
    expect(elementPointer(role, '1')).to.equal('/grants/1');
    expect(elementPointer(role, '2')).to.equal(null);
  });
});

describe('facts by their paths', () => {
  it('are put inside each other', () => {
    expect(factsOf({ 'fields.a': 1, 'fields.b': null, now: 'x' })).to.deep.equal({
      fields: { a: 1, b: null },
      now: 'x',
    });
  });
});

describe('the order of properties', () => {
  it('is that of the schemas', () => {
    expect(ORDERS.grant).to.deep.equal(['on', 'may', 'where', 'hide']);
    expect(ORDERS.statuses).to.deep.equal(['$schema', 'id', 'title', 'statuses', 'stages']);
  });
});
