import { expect } from 'chai';
import * as fc from 'fast-check';
import { canonicalText } from '../../../engine/language/canonical-text.ts';
import { describeDifferences, namesOf } from '../../../engine/language/diff/index.ts';
import type { EffectiveWorkflow } from '../../../engine/language/effective-workflow.ts';
import { readPack } from '../../../engine/language/read-pack.ts';
import { resolveEffective } from '../../../engine/language/resolve-effective.ts';
import type { Fixture } from '../fixtures/apply-fixture.ts';
import { basePack } from '../fixtures/base-pack.ts';
import { readBase } from '../fixtures/read-base.ts';

const WORKFLOW = 'workflows/repair.json#';
const MACHINE = `${WORKFLOW}/machine`;
const INTAKE = `${MACHINE}/states/intake`;
const DECIDING = `${INTAKE}/states/deciding`;
const PROGRESS = `${MACHINE}/states/field/states/progress`;
const WORKING = `${PROGRESS}/states/working`;
const PAUSE = `${WORKING}/on/pause/0`;

const base = readBase();

function effectiveOf(pack = base, client: string | null = null): EffectiveWorkflow {
  const resolved = resolveEffective(pack, 'repair', client);
  if (!('effective' in resolved)) throw new Error(JSON.stringify(resolved.problems));
  return resolved.effective;
}

const before = effectiveOf();

function differences(change: Pick<Fixture, 'set' | 'remove' | 'files'>, lang: 'en' | 'ru' = 'en'): string[] {
  return describeDifferences(before, effectiveOf(readBase(change)), lang, namesOf(base));
}

/** Each change with what is said of it in English and, where the grammar is of interest, in Russian. */
const SENTENCES: [what: string, change: Pick<Fixture, 'set' | 'remove' | 'files'>, en: string[], ru?: string[]][] = [
  [
    'an initial state',
    { set: { [`${INTAKE}/initial`]: 'overdue' } },
    ['State “New” (intake): begins in “Overdue” (overdue) instead of “filed”.'],
  ],
  [
    'a status',
    { set: { [`${WORKING}/meta/status`]: 'late' } },
    ['State “In work”: status “Overdue” instead of “In work”.'],
    ['Состояние «В работе»: статус «Просрочена» (было: «В работе»).'],
  ],
  [
    'a stage',
    { set: { [`${WORKING}/meta/stage`]: 'closed' } },
    ['State “In work”: now the client sees “Closed”.'],
    ['Состояние «В работе»: теперь клиент видит «Закрыта».'],
  ],
  [
    'a checklist',
    { set: { [`${WORKING}/meta/checklists`]: [] } },
    ['State “In work”: no longer starts checklist “Work on site”.'],
    ['Состояние «В работе»: больше не запускает чек-лист «Работа на месте».'],
  ],
  [
    'an entry action',
    { set: { [`${WORKING}/entry`]: [{ type: 'assign', params: { to: 'actor', group: 'desk' } }] } },
    ['State “In work”: now on entering gives the request to whoever acts and gives the request to group “Desk”.'],
  ],
  [
    'a target',
    { set: { [`${PAUSE}/target`]: '#finished' } },
    ['Step “Pause” from “In work”: leads to “Done” (finished) instead of “Planned”.'],
    ['Шаг «Приостановить» из «В работе»: ведёт в «Выполнена» (finished) (было: «Запланирована»).'],
  ],
  [
    'a step that stays',
    { remove: [`${PAUSE}/target`] },
    ['Step “Pause” from “In work”: no longer leads to “Planned”.'],
  ],
  [
    'a step that is gone',
    { remove: [`${WORKING}/on/pause`] },
    ['Step “Pause” from “In work” is gone.'],
    ['Удалено: шаг «Приостановить» из «В работе».'],
  ],
  [
    'roles',
    { set: { [`${PAUSE}/meta/roles`]: ['engineer', 'customer'] } },
    [
      'Step “Pause” from “In work”: now also open to “Customer”.',
      'Step “Pause” from “In work”: no longer open to “Operator”.',
    ],
  ],
  [
    'gates',
    { set: { [`${PAUSE}/meta/required`]: { fields: ['price'], comment: true, assignee: true } } },
    [
      'Step “Pause” from “In work”: now demands field “Price”.',
      'Step “Pause” from “In work”: now demands a comment.',
      'Step “Pause” from “In work”: now demands an assignee.',
    ],
  ],
  [
    'a form',
    { set: { [`${PAUSE}/meta/form`]: ['price', 'cover'] } },
    ['Step “Pause” from “In work”: now asks for “Price” and “Cover”.'],
    ['Шаг «Приостановить» из «В работе»: теперь спрашивает «Цена» и «Покрытие».'],
  ],
  [
    'a guard',
    { set: { [`${DECIDING}/always/0/guard/params`]: { '==': [{ var: 'fields.cover' }, 'paid'] } } },
    [
      'Automatic step from “deciding” (only if Cover is “Warranty”): only if Cover is “Paid” instead of Cover is “Warranty”.',
    ],
  ],
  [
    'an action',
    { set: { [`${DECIDING}/always/0/actions/0/params/value`]: 5 } },
    [
      'Automatic step from “deciding” (only if Cover is “Warranty”): now also sets “Price” to 5.',
      'Automatic step from “deciding” (only if Cover is “Warranty”): no longer sets “Price” to 0.',
    ],
  ],
  [
    'a delay',
    { set: { [`${WORKFLOW}/delays/work-time/duration`]: 'P1DT2H30M' } },
    ['Delay “work-time”: lasts 1 day 2 hours 30 minutes instead of 2 days.'],
    ['Срок «work-time»: длится 1 день 2 часа 30 минут (было: 2 дня).'],
  ],
  [
    'a status of the set',
    {
      set: {
        'statuses.json#/statuses/0/category': 'active',
        'statuses.json#/statuses/0/title': { en: 'Fresh', ru: 'Свежая' },
      },
    },
    ['Status “New”: called “Fresh” instead of “New”.', 'Status “New”: category active instead of new.'],
  ],
  [
    'a field',
    { set: { 'fields.json#/fields/2/max': 5, 'fields.json#/fields/0/hint': { en: 'What?', ru: 'Что?' } } },
    ['Field “Fault”: now hint “What?”.', 'Field “Price”: greatest value 5 instead of 100000000.'],
  ],
  [
    'an option',
    { set: { 'fields.json#/fields/1/options/1/title': { en: 'For money', ru: 'За деньги' } } },
    ['Option “Paid” of field “Cover”: called “For money” instead of “Paid”.'],
    ['Вариант «Платно» (поле «Покрытие»): называется «За деньги» (было: «Платно»).'],
  ],
  [
    'an item',
    { set: { 'checklists/work.json#/items/1/optional': false } },
    ['Item “Hours spent” of checklist “Work on site”: no longer may be left out.'],
  ],
  [
    'the request type',
    { set: { 'request-types/repair.json#/required': ['cover'], 'request-types/repair.json#/clientRequired': false } },
    [
      'Request type “Repair”: now also requires “Cover”.',
      'Request type “Repair”: no longer requires “Fault”.',
      'Request type “Repair”: no longer needs a client.',
    ],
  ],
  [
    'the order of branches',
    {
      set: {
        [`${DECIDING}/always`]: [2, 0, 1].map(
          (index) => before.workflow.machine.states['intake']?.states?.['deciding']?.always?.[index],
        ),
      },
    },
    [
      'Automatic step from “deciding” (only if Cover is “Warranty”): the branches come in another order: “filed”, “ready” and “ready”.',
    ],
  ],
  [
    'the order of fields',
    { set: { 'request-types/repair.json#/fields': ['visit-time', 'fault', 'cover', 'price'] } },
    ['Workflow “Repair” has changed.'],
  ],
];

describe('engine/language/diff', () => {
  it('says nothing of equal workflows', () => {
    expect(describeDifferences(before, structuredClone(before), 'en')).to.deep.equal([]);
    expect(differences({ set: { 'roles/engineer.json#/title/en': 'Mechanic' } })).to.deep.equal([]);
  });

  for (const [what, change, en, ru] of SENTENCES) {
    it(`says the difference of ${what}`, () => {
      expect(differences(change)).to.deep.equal(en);
      if (ru !== undefined) expect(differences(change, 'ru')).to.deep.equal(ru);
    });
  }

  it('tells of a new state what it does, and its steps', () => {
    const state = {
      id: 'paused',
      meta: { status: 'late', stage: 'accepted' },
      on: {
        resume: [{ id: 'resume-work', target: '#working', meta: { title: { en: 'Go on' }, roles: ['engineer'] } }],
      },
    };
    expect(differences({ set: { [`${PROGRESS}/states/paused`]: state } })).to.include.members([
      'New: state “Overdue” (paused); the client sees “Accepted”.',
      'New: step “Go on” from “Overdue” (paused); leads to “In work”; open to “Engineer”.',
    ]);
  });

  it('does not list what lies inside a state that is gone', () => {
    const sentences = differences({ remove: [`${MACHINE}/states/back`, `${MACHINE}/states/refused/on/resume`] });
    expect(sentences).to.deep.equal(['State “New” (back) is gone.', 'Step “Resume” from “Refused” (refused) is gone.']);
  });

  it('compares by id: a state that moves is neither new nor gone', () => {
    const moved = structuredClone(before);
    const { machine } = moved.workflow;
    const overdue = machine.states['intake']?.states?.['overdue'];
    if (overdue === undefined) throw new Error('the base pack has changed');
    delete machine.states['intake']?.states?.['overdue'];
    machine.states['overdue'] = overdue;
    const sentences = describeDifferences(before, moved, 'en');
    expect(sentences).to.include('State “Overdue” (overdue): stands in “repair-machine” instead of “New” (intake).');
    expect(sentences.join()).not.to.match(/New: state|overdue\) is gone/);
  });

  it('calls roles by their ids when nobody tells their titles', () => {
    const after = effectiveOf(readBase({ set: { [`${PAUSE}/meta/roles`]: ['operator'] } }));
    expect(describeDifferences(before, after, 'en')).to.deep.equal([
      'Step “Pause” from “In work”: no longer open to “engineer”.',
    ]);
  });

  it('counts in Russian', () => {
    const lasts = (duration: string) =>
      differences({ set: { [`${WORKFLOW}/delays/work-time/duration`]: duration } }, 'ru')[0];
    for (const [duration, words] of [
      ['P1D', '1 день'],
      ['P3D', '3 дня'],
      ['P11D', '11 дней'],
      ['P21D', '21 день'],
      ['P114D', '114 дней'],
      ['PT22M', '22 минуты'],
      ['PT5S', '5 секунд'],
    ] as const) {
      expect(lasts(duration)).to.equal(`Срок «work-time»: длится ${words} (было: 2 дня).`);
    }
  });

  it('never throws and never passes over a difference, whatever changes', function () {
    this.timeout(60_000);
    const files = basePack();
    const texts = [
      'workflows/repair.json',
      'fields.json',
      'statuses.json',
      'checklists/work.json',
      'request-types/repair.json',
    ];
    const places = texts.flatMap((file) => nodesOf(JSON.parse(files.get(file) ?? '')).map((keys) => ({ file, keys })));
    let told = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...places),
        fc.constantFrom('remove', 'move', 'reverse', 'change'),
        (place, other, how) => {
          const changed = new Map(files);
          const definition: unknown = JSON.parse(files.get(place.file) ?? '');
          const from: unknown = at(JSON.parse(files.get(other.file) ?? ''), other.keys);
          mutate(definition, place.keys, how, from);
          const { pack } = readPack(changed.set(place.file, JSON.stringify(definition)));
          const resolved = pack === null ? { problems: [] } : resolveEffective(pack, 'repair', null);
          if (!('effective' in resolved)) return;
          const after = resolved.effective;
          const same = canonicalText(after) === canonicalText(before);
          for (const lang of ['en', 'ru'] as const) {
            for (const sentences of [
              describeDifferences(before, after, lang, namesOf(base)),
              describeDifferences(after, before, lang),
            ]) {
              expect(sentences.length > 0, JSON.stringify(place)).to.equal(!same);
              for (const sentence of sentences)
                expect(sentence)
                  .to.match(/^\P{Ll}.*\.$/su)
                  .and.not.to.match(/undefined|\[object|NaN/);
            }
          }
          if (!same) told += 1;
        },
      ),
      { numRuns: 800 },
    );
    expect(told).to.be.greaterThan(200);
  });
});

function nodesOf(definition: unknown): string[][] {
  const found: string[][] = [];
  const stack: { keys: string[]; value: unknown }[] = [{ keys: [], value: definition }];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.keys.length > 0) found.push(node.keys);
    if (node.value === null || typeof node.value !== 'object') continue;
    for (const [key, value] of Object.entries(node.value)) stack.push({ keys: [...node.keys, key], value });
  }
  return found;
}

function at(definition: unknown, keys: readonly string[]): unknown {
  return keys.reduce((value, key) => (value as Record<string, unknown>)[key], definition);
}

function mutate(definition: unknown, keys: readonly string[], how: string, from: unknown): void {
  const holder = at(definition, keys.slice(0, -1)) as Record<string, unknown>;
  const key = keys.at(-1) ?? '';
  const value = holder[key];
  if (how === 'move') holder[key] = from;
  else if (how === 'remove') delete holder[key];
  else if (how === 'reverse' && Array.isArray(value)) value.reverse();
  else if (how === 'reverse' && typeof value === 'object' && value !== null)
    holder[key] = Object.fromEntries(Object.entries(value).toReversed());
  else if (typeof value === 'string') holder[key] = `${value}x`;
  else if (typeof value === 'number') holder[key] = value + 1;
  else if (typeof value === 'boolean') holder[key] = !value;
}
