import type { RegisterKind } from '../../../language/registers/index.ts';

/** What people call the columns of their tables, besides the names of the attributes; small letters, `ё` as `е`. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  client: ['клиент', 'код клиента', 'компания', 'client code', 'company'],
  code: ['код', 'артикул'],
  name: ['название', 'наименование', 'имя', 'фио', 'title'],
  externalKey: ['внешний код', 'код', 'ид', 'id', 'key', 'external key', 'external id'],
  phone: ['телефон', 'телефоны', 'phones', 'telephone'],
  email: ['почта', 'эл. почта', 'электронная почта', 'e-mail', 'mail'],
  note: ['примечание', 'комментарий', 'comment'],
  fullName: ['полное название', 'полное наименование', 'full name'],
  inn: ['инн', 'tax number'],
  kpp: ['кпп'],
  ogrn: ['огрн', 'огрнип'],
  address: ['адрес'],
  bank: ['банк'],
  bik: ['бик'],
  account: ['расчетный счет', 'р/с', 'счет'],
  correspondentAccount: ['корреспондентский счет', 'корр. счет', 'к/с'],
  signer: ['подписант', 'руководитель'],
  signerPosition: ['должность подписанта', 'должность руководителя'],
  signerBasis: ['основание', 'действует на основании'],
  latitude: ['широта', 'lat'],
  longitude: ['долгота', 'lon', 'lng'],
  radiusM: ['радиус', 'радиус, м', 'radius'],
  area: ['район', 'регион', 'зона', 'region'],
  timeZone: ['часовой пояс', 'timezone', 'time zone'],
  accessNote: ['как пройти', 'доступ', 'access'],
  position: ['должность'],
  sites: ['объекты', 'объект', 'site'],
  number: ['номер', 'номер договора', '№'],
  legalEntity: ['юридическое лицо', 'юрлицо', 'legal entity'],
  startsOn: ['начало', 'дата начала', 'дата', 'start', 'from'],
  endsOn: ['окончание', 'дата окончания', 'end', 'until'],
  priceList: ['прайс-лист', 'прайс', 'price list'],
  maker: ['производитель', 'изготовитель', 'manufacturer'],
  category: ['категория', 'вид'],
  warrantyMonths: ['гарантия, мес', 'гарантия, месяцев', 'срок гарантии', 'warranty months'],
  model: ['модель', 'код модели'],
  site: ['объект', 'адрес установки', 'площадка'],
  parent: ['входит в', 'в составе', 'inside'],
  serial: ['серийный номер', 'заводской номер', 'зав. №', 's/n', 'serial number'],
  plate: ['госномер', 'гос. номер', 'регистрационный знак'],
  softwareVersion: ['версия по', 'прошивка', 'software version', 'firmware'],
  madeOn: ['дата выпуска', 'изготовлено'],
  installedOn: ['дата установки', 'установлено'],
  warrantyUntil: ['гарантия до', 'warranty until'],
  standing: ['состояние'],
  active: ['действует', 'активно'],
};

/** Titles of contracts and equipment stand in columns that are called otherwise than those of other registers. */
const OTHERWISE: Readonly<Partial<Record<RegisterKind, Readonly<Record<string, readonly string[]>>>>> = {
  contract: { title: ['название', 'предмет', 'наименование'] },
};

/** What a column of this register may be called, in small letters. */
export function headerWords(kind: RegisterKind, attribute: string): string[] {
  const words = OTHERWISE[kind]?.[attribute] ?? WORDS[attribute] ?? [];
  return [attribute.toLowerCase(), ...words];
}
