import type { Phrase } from './phrase.ts';

/** What is said of print forms; what their templates say of themselves is in `template-ru.ts`. */
export const PRINT_FORMS_RU: readonly Phrase[] = [
  ['The form itself has what stands in "{a}", too.', 'То, что в файле «{a}», есть и в самой форме.'],
  ['Keep the file, and take the part out of form.json.', 'Оставьте файл, а из form.json эту часть уберите.'],
  ['The sample in "{a}" must have the id "{b}".', 'У примера из файла «{a}» должен быть идентификатор «{b}».'],
  ['Write "id": "{a}".', 'Напишите "id": "{a}".'],
  ['Line {a}, column {b}: {c}', 'Строка {a}, столбец {b}: {c:low}'],
  ['Correct it at that place.', 'Исправьте в этом месте.'],
  ['Look at that place once more.', 'Посмотрите на это место ещё раз.'],
  ['The schema of data knows no "{a}".', 'В схеме данных не бывает «{a}».'],
  ['It knows: {a}.', 'Есть такие: {a}.'],
  ['This is no value of "{a}".', 'Это не значение для «{a}».'],
  ['Write it as JSON Schema has it.', 'Напишите по правилам «JSON Schema».'],
  ['There is no part "{a}" of this schema.', 'В этой схеме нет части «{a}».'],
  ['Name one of its "{a}": "{b}".', 'Назовите одну из её «{a}»: «{b}».'],
  ['A schema is an object.', 'Схема – это объект.'],
  ['The data are an object.', 'Данные – это объект.'],
  ['Write "type": "object".', 'Напишите "type": "object".'],
  ['Sample "{a}": {b}', 'Пример «{a}»: {b:low}'],
  [
    'Sample "{a}" is in "{b}", and the form is not made in it.',
    'Пример «{a}» на языке «{b}», а форму на нём не делают.',
  ],
  ['The languages of the form are: {a}.', 'Языки формы: {a}.'],
  [
    'Series "{a}" of numbers is that of form "{b}" too, and there numbers begin again at another time.',
    'Серия номеров «{a}» – и у формы «{b}», а там нумерация начинается заново в другое время.',
  ],
  [
    'Series "{a}" of numbers is that of form "{b}" too, and only one of them wants dates in order.',
    'Серия номеров «{a}» – и у формы «{b}», а даты по порядку нужны только одной из них.',
  ],
  [
    'Let both say the same, or give one a series of its own.',
    'Пусть у обеих будет одинаково, или дайте одной свою серию.',
  ],
  ['Name a print form of the pack that makes documents.', 'Назовите печатную форму пакета, которая делает документы.'],
  ['Define a print form that makes such a document.', 'Добавьте печатную форму, которая делает такой документ.'],
  ['No workflow knows the event "{a}".', 'Ни один процесс не знает события «{a}».'],
  [
    'Let a transition of a workflow listen to it, or correct the name.',
    'Пусть его ждёт какой-нибудь переход процесса, или исправьте имя.',
  ],
  ['The data have no place "{a}".', 'В данных нет места «{a}».'],
  ['Describe it in the schema of the data, or correct the path.', 'Опишите его в схеме данных или исправьте путь.'],
];
