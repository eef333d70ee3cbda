import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { checkTexts, kindOf, type Problem } from '../../../engine/language/index.ts';
import { inRussian } from '../../../engine/language/problem-words/in-russian.ts';
import { sayProblem } from '../../../engine/language/problem-words/index.ts';
import { checkRule } from '../../../engine/language/rules/index.ts';
import { checkSchema } from '../../../engine/language/schema-check.ts';
import { arbitraryCondition, arbitraryGarbage } from '../rules/arbitrary-rule.ts';
import { vendingTypes } from '../rules/vending-facts.ts';
import { basePack } from '../fixtures/base-pack.ts';
import { mutated } from '../validate/mutated.ts';
import { applyFixture, type Fixture } from '../fixtures/apply-fixture.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures');

/** Words of two English texts in a row, outside of quotation marks and JSON. */
const ENGLISH = /(?<![«"'\w.-])[a-z]{2,} [a-z]{3,}/i;

/** Texts that nobody has put into Russian, or not all of it. */
function untranslated(problems: readonly Problem[]): string[] {
  const texts = problems.flatMap(({ message, remedy }) => [message, remedy]);
  return [...new Set(texts)].flatMap((text) => {
    const russian = inRussian(text);
    if (russian === null) return [text];
    const own = russian.replaceAll(/«[^»]*»|"(?:[^"\\]|\\.)*"|\{.*\}|Есть такие: .*/gs, '');
    return ENGLISH.test(own) ? [`${text} -> ${russian}`] : [];
  });
}

/** Rules of which parts were put where they do not belong. */
const mutatedRule = arbitraryCondition(true).chain((rule) => mutated(rule));

describe('problems in Russian', () => {
  it('no fault that there is stays in English', () => {
    const names = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
    const fixtures = names.map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Fixture);
    expect(untranslated(fixtures.flatMap((fixture) => checkTexts(applyFixture(fixture)).problems))).to.deep.equal([]);
  });

  it('no refusal of a rule stays in English, whatever the rule is', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryCondition(true), arbitraryGarbage, mutatedRule), (rule) => {
        const problems = checkRule(rule, vendingTypes, { file: '', path: '' });
        expect(untranslated(problems), JSON.stringify(untranslated(problems))).to.deep.equal([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('no refusal of a broken definition stays in English', () => {
    const base = [...basePack()].map(([, text]) => JSON.parse(text) as { $schema: string });
    fc.assert(
      fc.property(
        fc.constantFrom(...base).chain((each) => mutated(each)),
        (value) => {
          const kind = kindOf((value as { $schema?: unknown } | null)?.$schema);
          if (kind !== undefined) expect(untranslated(checkSchema(kind, value, 'a.json'))).to.deep.equal([]);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('keeps names, puts them into Russian quotation marks, and begins small after a colon', () => {
    const problem = {
      message: 'For client "acme": "go" leads to "#up", and no state has that id.',
      remedy: 'Did you mean "on"? Name the id of a state after the "#".',
    };
    expect(sayProblem(problem, 'ru')).to.deep.equal({
      message: 'Для клиента «acme»: «go» ведёт в «#up», а состояния с таким идентификатором нет.',
      remedy: 'Может быть, «on»? После «#» напишите идентификатор состояния.',
    });
    expect(sayProblem(problem, 'en')).to.deep.equal(problem);
  });

  it('says things in the case that they need', () => {
    expect(inRussian('There is no set of statuses "x".')).to.equal('Нет набора статусов «x».');
    expect(inRussian('Nothing uses checklist "x".')).to.equal('Никто не использует: чек-лист «x».');
    expect(inRussian('Rule of "x": A text is used as a condition.')).to.equal(
      'Правило «x»: вместо условия стоит текст.',
    );
    expect(inRussian('Expected a text or null, got a list of 2.')).to.equal(
      'Нужно: текст или пусто; здесь список, строк: 2.',
    );
  });

  it('refuses to guess: what it does not know stays as it was said', () => {
    const foreign = { message: 'The fax has no paper.', remedy: 'Buy some.' };
    expect(sayProblem(foreign, 'ru')).to.deep.equal(foreign);
  });
});
