import { expect } from 'chai';
import { sayRefusal } from '../../../engine/run/index.ts';
import { vendingScene } from '../../presenters/scene.ts';

const said = (rule: string, subject?: string, path = '', scene = vendingScene()) =>
  sayRefusal({ rule, ...(subject === undefined ? {} : { subject }), path, message: 'as it came' }, scene);

describe('reasons in words', () => {
  it('what keeps somebody from filing a request is said in both languages', () => {
    expect(said('client-required').ru).to.equal('в заявке должна быть указана компания-клиент');
    expect(said('role', undefined, '/createdBy')).to.deep.equal({
      en: 'these roles may not file such a request',
      ru: 'с такими ролями подавать эту заявку нельзя',
    });
    expect(said('field-invalid', 'visit-at').en).to.equal('“Time of the visit” cannot hold this value');
    expect(said('field-unknown', 'no-such-field').ru).to.equal('поля «no-such-field» у заявки нет');
  });

  it('a missing document is named as its form is', () => {
    const scene = vendingScene();
    const title = { en: 'Act', ru: 'Акт' };
    const names = { title: (kind: string, id: string) => (kind === 'document' && id === 'act' ? title : undefined) };
    expect(said('document-missing', 'act', '/documents/act', { ...scene, names })).to.deep.equal({
      en: 'the document “Act” is needed first',
      ru: 'сначала нужен документ «Акт»',
    });
    expect(said('document-missing', 'no-such').ru).to.equal('сначала нужен документ «no-such»');
  });

  it('a missing field and a closed role are named by their titles, in both languages', () => {
    expect(said('required-field', 'visit-at')).to.deep.equal({
      en: '“Time of the visit” must be filled in first',
      ru: 'сначала нужно заполнить «Время выезда»',
    });
    expect(said('role', undefined, '/transitions/cancel')).to.deep.equal({
      en: 'only for: Service desk operator, Service manager',
      ru: 'только для ролей: Оператор сервисной службы, Руководитель сервиса',
    });
  });

  it('of a checklist that has begun it names what is still to do, and not what is done or may be left out', () => {
    const items = {
      'power-off': true,
      cause: null,
      'removed-parts': null,
      'machine-after': 'a',
      'test-issues': 12,
      'advice-given': null,
    };
    const checklists = { 'repair-steps': { started: true, complete: false, items } };
    expect(said('required-checklist', 'repair-steps', '', vendingScene({ checklists })).en).to.equal(
      'checklist “Repair”: still to do are “Cause of the fault”, “Removed parts”',
    );
  });

  it('of a long list it names the first four and counts the rest', () => {
    const items = { 'power-off': null, cause: null, 'removed-parts': null, 'machine-after': null, 'test-issues': null };
    const checklists = { 'repair-steps': { started: true, complete: false, items } };
    const { en, ru } = said('required-checklist', 'repair-steps', '', vendingScene({ checklists }));
    expect(en).to.match(/, 1 more$/);
    expect(ru).to.match(/, ещё 1$/);
  });

  it('a checklist that has not begun is called so', () => {
    expect(said('required-checklist', 'repair-steps').en).to.equal(
      'checklist “Repair” must be complete, and it has not begun yet',
    );
  });

  it('a rule says what would have to be different, with choices by their titles', () => {
    const checklists = { nameplates: { started: true, complete: false, items: { seals: 'intact' } } };
    const scene = vendingScene({ checklists });
    expect(said('guard', 'void-warranty', '/transitions/void-warranty/guard', scene)).to.deep.equal({
      en: 'only when “Seals” is “Broken or missing”',
      ru: 'только если «Пломбы» — «Сорваны или отсутствуют»',
    });
  });

  it('each rule without a subject has its sentence in both languages, never the same', () => {
    for (const rule of ['ended', 'right', 'required-comment', 'required-assignee', 'not-available', 'not-offered']) {
      const { en, ru } = said(rule);
      expect(en, rule)
        .to.match(/^[a-z]/)
        .and.not.equal('as it came');
      expect(ru, rule).to.match(/^[а-я]/);
    }
  });

  it('what is unknown here is said as it came: an unknown rule, transition or field', () => {
    expect(said('no-such-rule')).to.deep.equal({ en: 'as it came', ru: 'as it came' });
    expect(said('role', undefined, '/transitions/no-such').en).to.equal('as it came');
    expect(said('guard', 'no-such', '/transitions/no-such/guard').en).to.equal('as it came');
    expect(said('required-field', 'no-such').en).to.equal('“no-such” must be filled in first');
  });
});
