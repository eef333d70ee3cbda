import { expect } from 'chai';
import * as fc from 'fast-check';
import { completionsAt, type CompletionSource } from '../../../designer/json/completions.ts';
import { hoverAt } from '../../../designer/json/hover.ts';
import { keptTexts } from '../../../designer/json/kept-texts.ts';
import { schemasAt } from '../../../designer/json/schema-at.ts';
import { textChange } from '../../../designer/json/text-change.ts';
import { placesIn } from '../../../designer/json/text-places.ts';
import { parseJson, textProblems } from '../../../designer/json/text-problems.ts';
import type { Json } from '../../../designer/model/json.ts';
import type { Problem } from '../../../engine/language/index.ts';
import en from '../../../designer/locales/en/json.json' with { type: 'json' };
import ru from '../../../designer/locales/ru/json.json' with { type: 'json' };

const CHECKLIST = {
  $schema: 'checklist.schema.json',
  id: 'act',
  title: { en: 'Act' },
  roles: ['operator'],
  items: [{ id: 'photo', title: { en: 'Photo' }, type: 'photo' }],
};
const source = (value: Json, kind: CompletionSource['kind'] = 'checklist'): CompletionSource => ({
  kind,
  value,
  language: 'en',
  pickers: {
    role: [{ id: 'operator', label: 'Operator' }],
    state: [{ id: 'open', label: 'Open' }],
    target: [{ id: 'open', label: 'Open' }],
  },
});

/** The text without its mark `|`, and where the mark was. */
function marked(text: string): { readonly text: string; readonly at: number } {
  return { text: text.replace('|', ''), at: text.indexOf('|') };
}

function offered(text: string, from = source(CHECKLIST)): string[] {
  const { text: plain, at } = marked(text);
  return (completionsAt(plain, at, from)?.options ?? []).map(({ label }) => label);
}

describe('places in a JSON text', () => {
  it('every value has its range', () => {
    const text = JSON.stringify(CHECKLIST, null, 2);
    const { rangeOf } = placesIn(text);
    const at = (pointer: string): string => text.slice(rangeOf(pointer).from, rangeOf(pointer).to);
    expect(at('/items/0/type')).to.equal('"photo"');
    expect(at('/roles')).to.equal(JSON.stringify(CHECKLIST.roles, null, 2).replaceAll('\n', '\n  '));
    expect(JSON.parse(at(''))).to.deep.equal(CHECKLIST);
  });

  it('any value is found again by its pointer', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify({ 'a/b~c': value, list: [1, value] });
        const { rangeOf } = placesIn(text);
        for (const pointer of ['/a~1b~0c', '/list/1']) {
          const { from, to } = rangeOf(pointer);
          expect(JSON.parse(text.slice(from, to))).to.deep.equal(JSON.parse(JSON.stringify(value)));
        }
      }),
    );
  });

  it('what is not there stands where it would be', () => {
    const { rangeOf } = placesIn('{"items": [{}]}');
    expect(rangeOf('/items/0/title')).to.deep.equal({ from: 11, to: 13 });
    expect(rangeOf('/nowhere/at/all')).to.deep.equal({ from: 0, to: 15 });
  });

  it('of a broken text the place where it breaks is known, and never is there an exception', () => {
    expect(placesIn('{"a": 1,, "b": 2}').broken?.from).to.equal(8);
    fc.assert(
      fc.property(fc.string(), fc.nat(20), (text, at) => {
        const places = placesIn(text);
        places.rangeOf('/a/0');
        places.valueAt(Math.min(at, text.length));
        completionsAt(text, Math.min(at, text.length), source(CHECKLIST));
      }),
    );
  });
});

describe('what may stand in a JSON text', () => {
  it('names of properties are offered that are not there yet', () => {
    expect(offered('{ "id": "a", "|" }')).to.deep.equal(['$schema', 'title', 'roles', 'items']);
    expect(offered('{ "id": "a", | }')).to.include('items').and.not.include('id');
    expect(offered('{ "items": [{ "|" }] }')).to.include('maxLength');
  });

  it('a name comes with a colon, unless it has a value already', () => {
    const insert = (text: string): string | undefined => {
      const { text: plain, at } = marked(text);
      return completionsAt(plain, at, source(CHECKLIST))?.options.find(({ label }) => label === 'title')?.text;
    };
    expect(insert('{ "|" }')).to.equal('"title": ');
    expect(insert('{ "t|": {} }')).to.equal('"title"');
  });

  it('values are offered that the schema or the pack knows', () => {
    expect(offered('{ "roles": ["|"] }')).to.deep.equal(['operator']);
    expect(offered('{ "roles": [|] }')).to.deep.equal(['operator']);
    expect(offered('{ "items": [{ "optional": | }] }')).to.deep.equal(['true', 'false']);
    expect(offered('{ "kind": "|" }', source({}, 'role'))).to.deep.equal(['staff', 'client', 'system']);
    const machine = '{ "machine": { "states": { "a": { "always": [{ "target": "|" }] } } } }';
    expect(offered(machine, source({}, 'workflow'))).to.deep.equal(['#open']);
  });

  it('of an operation only the properties of its own are offered', () => {
    const text = '{ "operations": [{ "op": "disable", "|" }] }';
    const value = { operations: [{ op: 'disable' }] };
    expect(offered(text, source(value, 'workflow-overlay'))).to.have.members(['state', 'transition']);
  });

  it('nothing is offered where nobody can know', () => {
    expect(offered('{ "title": { "en": "|" } }')).to.deep.equal([]);
    expect(offered('{ "nothing": { "|" } }')).to.deep.equal([]);
    expect(offered('|')).to.deep.equal([]);
  });

  it('hovering says what a property is, and nothing of what the language does not know', () => {
    const say = (text: string): string | undefined => {
      const { text: plain, at } = marked(text);
      return hoverAt(plain, at, 'checklist', 'ru')?.text;
    };
    expect(say('{ "rol|es": [] }')).to.equal('Кто отмечает. Если не указано — все, у кого есть право.');
    expect(say('{ "items": [{ "type": "ph|oto" }] }')).to.equal('Тип');
    expect(say('{ "colo|ur": 1 }')).to.equal(undefined);
  });

  it('a value tells which branch of the schema it is', () => {
    const branch = schemasAt('workflow-overlay', '/operations/0', { operations: [{ op: 'setState' }] });
    expect(branch).to.have.length(1);
    expect(schemasAt('workflow-overlay', '/operations/0', undefined)).to.have.length(7);
    expect(schemasAt('checklist', '/items/0/nothing', CHECKLIST)).to.deep.equal([]);
  });
});

describe('what is wrong in a JSON text', () => {
  const problem: Problem = {
    severity: 'warning',
    file: 'a.json',
    path: '/roles/0',
    rule: 'unused',
    message: 'Nobody has it.',
    remedy: 'Give it.',
  };
  const told = (text: string, problems: readonly Problem[] = []) =>
    textProblems(text, { kind: 'checklist', problems, language: 'en', noJson: 'No JSON.' });

  it('a text that is right has no problems', () => {
    expect(told(JSON.stringify(CHECKLIST))).to.deep.equal([]);
  });

  it('problems of the checks are marked where they are', () => {
    const text = JSON.stringify(CHECKLIST);
    const [found] = told(text, [problem]);
    expect(text.slice(found?.from, found?.to)).to.equal('"operator"');
    expect(found).to.include({ severity: 'warning', message: 'Nobody has it. Give it.' });
  });

  it('faults of the schema are told at once, and not twice', () => {
    const text = JSON.stringify({ ...CHECKLIST, id: 'Big' });
    expect(told(text).map(({ message }) => message)).to.deep.equal([
      'Small Latin letters, digits and hyphens; a letter first.',
    ]);
    expect(told(text, [{ ...problem, path: '/id' }])).to.have.length(1);
  });

  it('what is missing is named', () => {
    const { title: _, ...rest } = CHECKLIST;
    expect(told(JSON.stringify(rest)).map(({ message }) => message)).to.deep.equal(['title: Fill this in.']);
  });

  it('of a text that is no JSON only that is told', () => {
    const found = told('{ "id": }', [problem]);
    expect(found).to.have.length(1);
    expect(found[0]).to.include({ severity: 'error', message: 'No JSON.' });
    expect(told('')).to.have.length(1);
    expect(parseJson('{')).to.equal(undefined);
  });
});

describe('a text that is changed from outside', () => {
  it('becomes the other text by the smallest change', () => {
    expect(textChange('{"a": 1, "b": 2}', '{"a": 15, "b": 2}')).to.deep.equal({ from: 7, to: 7, insert: '5' });
    expect(textChange('same', 'same')).to.equal(null);
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const change = textChange(before, after);
        const done = change === null ? before : before.slice(0, change.from) + change.insert + before.slice(change.to);
        expect(done).to.equal(after);
      }),
    );
  });

  it('a text that is no JSON yet is kept until it is forgotten', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    keptTexts(storage, 'ann').keep('checklist/act', '{');
    expect(keptTexts(storage, 'ann').get('checklist/act')).to.equal('{');
    expect(keptTexts(storage, 'bob').get('checklist/act')).to.equal(null);
    keptTexts(storage, 'ann').forget('checklist/act');
    expect(keptTexts(storage, 'ann').get('checklist/act')).to.equal(null);
  });

  it('a full storage stops nobody from typing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    expect(() => keptTexts(full, 'ann').keep('checklist/act', '{')).not.to.throw();
  });

  it('the editor has the same words in both languages', () => {
    const plain = (texts: object): string[] =>
      Object.keys(texts).map((key) => key.replace(/_(one|few|many|other)$/, ''));
    expect([...new Set(plain(ru))]).to.deep.equal([...new Set(plain(en))]);
  });
});
