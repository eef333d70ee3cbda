import { expect } from 'chai';
import { type ErrorCode, type ErrorParams, ERRORS, ReglamentError } from '../../../engine/errors.ts';
import { DETAILS_RU } from '../../../engine/http/words/details-ru.ts';
import { ERRORS_RU } from '../../../engine/http/words/errors-ru.ts';
import { sayError } from '../../../engine/http/words/say-error.ts';
import { readText, typeScriptFiles } from '../../policy/source-files.ts';

const CODES = Object.keys(ERRORS) as ErrorCode[];

/** The names that a sentence asks for, and the sentence with each of them in its place. */
function asked(say: (params: ErrorParams) => string): { names: Set<string>; text: string } {
  const names = new Set<string>();
  const params = new Proxy<ErrorParams>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return '7';
      },
    },
  );
  return { names, text: say(params) };
}

function reasonsOfThePage(): string[] {
  const page = readText('docs/errors.md');
  const table = page.slice(page.indexOf('| reason |'), page.indexOf('## Packs and definitions'));
  const cells = [...table.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)(?::[^`]*)?`/g)].map(([, name = '']) => name));
}

describe('errors in Russian', () => {
  it('every code has a sentence, in Russian letters, with nothing left open', () => {
    for (const code of CODES) {
      const { text } = asked(ERRORS_RU[code]);
      expect(text, code)
        .to.match(/[а-яё]{3}/i)
        .and.not.match(/undefined|\{|\}|null/);
    }
  });

  it('no sentence names what the error does not have', () => {
    for (const code of CODES) {
      const given = asked(ERRORS[code].message).names;
      expect(
        [...asked(ERRORS_RU[code]).names].filter((name) => !given.has(name)),
        code,
      ).to.deep.equal([]);
    }
  });

  it('every reason of the page of errors has a sentence', () => {
    const lacking = reasonsOfThePage().filter((name) => !Object.hasOwn(DETAILS_RU, name));
    expect(lacking).to.deep.equal([]);
  });

  it('no sentence is for a reason that nobody gives, and every reason has one', () => {
    const rooms = typeScriptFiles().filter(({ path }) => /^engine\/(?:http|commands|files\/codes)\//.test(path));
    const text = rooms.map((file) => file.text).join('\n');
    const given = new Set(
      [...text.matchAll(/(?:rule: |fault: |refuse\(|tell\(|invalid\('[^']+', )'([a-z-]+)'/g)].map((match) => match[1]),
    );
    const known = new Set([...reasonsOfThePage(), ...given, ...KEYWORDS]);
    expect(Object.keys(DETAILS_RU).filter((name) => !known.has(name))).to.deep.equal([]);
    expect([...given].filter((name) => !Object.hasOwn(DETAILS_RU, name ?? ''))).to.deep.equal([]);
  });

  it('says the reasons of a refusal in its message too, and things by their titles', () => {
    const details = [
      { rule: 'required-field:serial', path: '', message: 'x', params: { ru: 'Номер рамы' } },
      { rule: 'required-field:colour', path: '', message: 'y' },
    ];
    const error = new ReglamentError('EVENT_REFUSED', { event: 'go', reasons: 'x; y' }, { details });
    expect(sayError(error, 'ru')).to.deep.equal({
      message: 'действие «go» не выполнено: сначала нужно заполнить «Номер рамы»; сначала нужно заполнить «colour»',
      details: [
        { rule: 'required-field:serial', path: '', message: 'сначала нужно заполнить «Номер рамы»' },
        { rule: 'required-field:colour', path: '', message: 'сначала нужно заполнить «colour»' },
      ],
    });
    expect(sayError(error, 'en').message).to.equal('event "go" was refused: x; y');
  });

  it('leaves a reason that it does not know as it came, also one with the name of a part of every object', () => {
    for (const rule of ['weather', 'constructor', '__proto__:x']) {
      const error = new ReglamentError('FIELDS_REFUSED', {}, { details: [{ rule, path: '', message: 'it rains' }] });
      expect(sayError(error, 'ru').details[0]?.message).to.equal('it rains');
    }
  });
});

/** Of JSON Schema, as ajv names them. */
const KEYWORDS = `required additionalProperties type enum const format pattern minLength maxLength minimum maximum
  exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems minProperties maxProperties propertyNames
  anyOf oneOf not`.split(/\s+/);
