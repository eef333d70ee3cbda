import type { SayDetail } from './say.ts';

const STATUSES: Readonly<Record<string, string>> = {
  draft: 'ещё черновик',
  issued: 'выпущен',
  sent: 'отправлен',
  signed: 'подписан',
  'one-sided': 'подписан в одностороннем порядке',
  closed: 'закрыт',
  approved: 'согласован',
  declined: 'отклонён',
  withdrawn: 'отозван',
  void: 'аннулирован',
};

/** Why documents are not made, issued or changed. */
export const DOCUMENTS_RU: Readonly<Record<string, SayDetail>> = {
  'prices-unseen': () => 'в документе есть цены, которые вам не видны',
  'form-unfit': (name) => `форма «${name}» не для этой заявки`,
  'form-no-document': () => 'эта форма печатается без номера, документом она не становится',
  'input-unknown': () => 'такого вопроса в форме нет',
  'input-invalid': (name) => `такое значение не подходит для «${name}»`,
  'input-missing': (name) => `не указано: «${name}»`,
  'language-unknown': () => 'на этом языке формы нет',
  'discount-sum-invalid': () => 'скидка на весь документ не может быть отрицательной или такой большой',
  'group-refused': () =>
    'эти заявки нельзя поставить в один документ: форма для одной заявки, или клиенты и договоры разные',
  'seller-unknown': () => 'такой нашей организации нет, или она больше не используется',
  'seller-missing': () => 'не указано, от какой нашей организации документ',
  'request-documented': (name) => `заявка ${name} уже стоит в другом таком документе`,
  'requisite-empty': (name) => `не заполнен обязательный реквизит «${name}»`,
  'currencies-mixed': () => 'работы в разных валютах, а у документа валюта одна',
  'day-before-last': (name) => `в этой нумерации уже есть документ от ${name}, более ранняя дата не подходит`,
  'document-status': (name) => `документ ${STATUSES[name] ?? name}`,
  'document-unrendered': () => 'PDF документа ещё не готов',
  'document-replaced': () => 'вместо этого документа уже действует исправленный',
  'correction-late': () => 'исправляемый документ аннулирован или уже исправлен другим',
  'objections-open': (name) =>
    `возражения принимаются до ${name}, до этого дня подписать в одностороннем порядке нельзя`,
  'signer-unknown': () => 'такой подписи в форме нет',
  'signer-done': (name) => `подпись «${name}» уже есть`,
  'signature-missing': () => 'нужна картинка подписи',
  'original-none': () => 'подписанный оригинал этого документа не ждут',
  'approval-none': () => 'этот документ не согласовывают',
  'quote-changed': () => 'предложение с тех пор изменилось: прочитайте его ещё раз',
  'quote-expired': () => 'срок предложения вышел',
  'regime-of-client': () => 'режимы НДС есть только у наших организаций',
  'regime-invalid': () => 'ставка НДС – от 0 до 100 %, без ставки нужен режим «без НДС»',
  'regimes-overlap': () => 'на один день приходятся два режима НДС',
};
