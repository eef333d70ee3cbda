import { expect } from 'chai';
import type { OverlayOperation, WorkflowOverlayDefinition } from '../../../engine/language/definitions.generated.ts';
import { describeOverlay, namesOf } from '../../../engine/language/diff/index.ts';
import { readBase } from '../fixtures/read-base.ts';

const pack = readBase();
const names = namesOf(pack);
const workflow = pack.byKind.workflow.get('repair')?.definition;
const contract = pack.byKind['workflow-overlay'].get('big-client-contract')?.definition;
if (workflow === undefined || contract === undefined) throw new Error('the base pack has changed');

function described(operations: unknown[], lang: 'en' | 'ru' = 'en'): string[] {
  const overlay: WorkflowOverlayDefinition = { ...contract!, operations: operations as OverlayOperation[] };
  return describeOverlay(workflow!, overlay, names, lang);
}

describe('engine/language/diff: what an overlay does', () => {
  it('says every operation in English', () => {
    expect(describeOverlay(workflow, contract, names, 'en')).to.deep.equal([
      'New: state “Being approved”; the client sees “Accepted”.',
      'New: step “Approve” from “Being approved”; leads to “field”; open to “Customer” and “Operator”.',
      'Step at the end of “New” (intake): leads to “Being approved” instead of “field”.',
      'Delay “Answer within”: lasts 1 hour instead of 4 hours.',
      'Step “Pause” from “In work” is gone.',
    ]);
  });

  it('says every operation in Russian', () => {
    expect(describeOverlay(workflow, contract, names, 'ru')).to.deep.equal([
      'Добавлено: состояние «На согласовании»; клиент видит «Принята».',
      'Добавлено: шаг «Согласовать» из «На согласовании»; ведёт в «field»; доступен ролям «Заказчик» и «Оператор».',
      'Шаг по завершении «Новая» (intake): ведёт в «На согласовании» (было: «field»).',
      'Срок «Ответить в течение»: длится 1 час (было: 4 часа).',
      'Удалено: шаг «Приостановить» из «В работе».',
    ]);
  });

  it('says the operations that the base pack does not use', () => {
    expect(
      described([
        { op: 'addDelay', key: 'grace', delay: { duration: 'PT90M' } },
        {
          op: 'addTransition',
          state: 'working',
          trigger: { after: 'grace' },
          transition: { id: 'grace-over', actions: [{ type: 'notify', params: { notification: 'work-is-late' } }] },
        },
        { op: 'setState', id: 'working', path: 'meta/checklists', from: ['work'], to: null },
        { op: 'disable', state: 'looking' },
        { op: 'disable', transition: 'look' },
      ]),
    ).to.deep.equal([
      'New: delay “grace”; lasts 1 hour 30 minutes.',
      'New: step after “grace” from “In work”; sends “Work is late”.',
      'State “In work”: no longer starts checklist “Work on site”.',
      'State “looking” is gone.',
      'Step “Look closer” from “New” (back) is gone.',
    ]);
  });

  it('says which operation no longer fits the base, and goes on with the next', () => {
    const sentences = described([
      { op: 'disable', transition: 'pauze' },
      { op: 'setTransition', id: 'pause', path: 'target', from: '#filed', to: '#done' },
      { op: 'disable', transition: 'pause' },
    ]);
    expect(sentences).to.deep.equal([
      'Operation 1 does not fit the base: The base has no transition "pauze".',
      'Operation 2 does not fit the base: The base holds "#planned" as "target" of "pause" by now, not "#filed".',
      'Step “Pause” from “In work” is gone.',
    ]);
  });
});
