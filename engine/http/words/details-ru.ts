import { BINDINGS_RU } from './bindings-ru.ts';
import { DOCUMENTS_RU } from './documents-ru.ts';
import { PEOPLE_RU } from './people-ru.ts';
import { REGISTERS_RU } from './registers-ru.ts';
import { WORKS_RU } from './works-ru.ts';
import type { SayDetail } from './say.ts';

/** Why something is refused, by the names of the reasons in docs/errors.md. */
const REASONS: Readonly<Record<string, SayDetail>> = {
  right: () => 'ваши роли не дают на это права',
  'not-available': () => 'сейчас это сделать нельзя',
  role: () => 'это для других ролей',
  ended: () => 'заявка завершена',
  'not-offered': (name) => `на этом шаге заявки действия «${name}» нет`,
  guard: (name) => `не выполнено условие для «${name}»`,
  'rule-failed': () => 'правило этого действия сломано, его нужно исправить в определениях',
  'required-field': (name) => `сначала нужно заполнить «${name}»`,
  'required-checklist': (name) => `сначала нужно заполнить чек-лист «${name}»`,
  'sub-request-refused': (name) => `подзаявку «${name}» подать нельзя`,
  'required-comment': () => 'нужен комментарий',
  'document-missing': (name) => `сначала нужен документ «${name}»`,
  'required-assignee': () => 'сначала у заявки должен появиться исполнитель',
  'field-unknown': (name) => `у заявки нет поля «${name}»`,
  'field-invalid': (name) => `такое значение не подходит полю «${name}»`,
  'field-not-in-form': (name) => `поле «${name}» в этом действии не заполняют`,
  'client-required': () => 'нужно указать клиента',
  'subject-invalid': () => 'тема – от 1 до 300 знаков',
  'text-invalid': (_, { broken }) =>
    broken === true ? 'в тексте есть знак NUL или оборванный знак' : 'текст пустой или слишком длинный',
  'too-many-views': () => 'своих очередей уже слишком много, уберите ненужную',
  'view-unknown': () => 'такой очереди нет',
  'view-column-unknown': () => 'такого столбца нет',
  'order-unknown': () => 'завершённые заявки идут только по давности',
  'priority-invalid': () => 'такого приоритета нет',
  'checklist-not-started': (name) => `чек-лист «${name}» ещё не начат`,
  'item-unknown': (name) => `пункта «${name}» в чек-листе нет`,
  'item-invalid': (name) => `такое значение не подходит пункту «${name}»`,
  'file-type': (_, { expected }) =>
    expected === undefined ? 'нужна картинка JPEG, PNG или WebP' : `такой файл не подходит, нужно: ${expected}`,
  'file-size': () => 'файл больше 25 МБ',
  'picture-unplaced': () => 'у снимка нет координат: разрешите камере доступ к местоположению и снимите ещё раз',
  'picture-far': (_, { distance, within }) => `снимок сделан в ${distance} м от объекта, можно не дальше ${within} м`,
  'picture-undated': () => 'неизвестно, когда сделан снимок: снимите камерой этого устройства',
  'picture-ahead': () => 'снимок сделан в будущем: проверьте часы камеры',
  'picture-old': (_, { minutes, limit }) => `снимку ${minutes} мин, можно не старше ${limit} мин`,
  'picture-moves': () => 'картинка движется, нужен один неподвижный кадр',
  'document-type': () => 'такие файлы не принимаются: можно картинки, PDF, документы, таблицы, тексты, ZIP и видео',
  'attachments-many': () => 'у заявки слишком много файлов',
  'attachment-unknown': () => 'такого вашего файла, ждущего комментария, нет',
  'signature-size': () => 'подпись больше, чем бывает: до 1 МБ и 4 млн точек',
  'signature-empty': () => 'на подписи ничего не нарисовано',
  'signer-invalid': () => 'имя и должность подписавшего – до 200 знаков, в одну строку',
  coordinates: () => 'широта – от −90 до 90 градусов, долгота – от −180 до 180',
  'person-unknown': () => 'такого действующего сотрудника нет',
  'timer-stale': () => 'этот срок уже не идёт',
  'state-missing': (name) => `состоянию «${name}» нет места в новой версии`,
  'states-exclude-each-other': (name) => `внутри «${name}» новой версии эти состояния несовместимы`,
  'state-unknown': () => 'такого состояния нет ни в одном процессе нового выпуска',
  'timers-unknown': () => 'со сроками так поступить нельзя: их оставляют, пересчитывают или начинают заново',
  'timer-unknown': () => 'такого срока нет ни в одном процессе нового выпуска',
  'when-unknown': () => 'переносят либо сразу, либо когда это безопасно',
  'scenario-red': () => 'сценарий пакета больше не проходит',
  'draft-base-moved': () => 'с тех пор как черновик начат, это определение опубликовал кто-то другой',
};

/** What the frame of all routes refuses: keywords of JSON Schema, and rules of its own. */
const INPUT: Readonly<Record<string, SayDetail>> = {
  required: () => 'не указано',
  additionalProperties: () => 'этого здесь не знают, уберите',
  type: (_, { expected, got }) => `нужно: ${typesIn(expected)}; пришло: ${typesIn(got)}`,
  enum: (_, { expected }) => `нужно одно из: ${expected}`,
  const: (_, { expected }) => `нужно: ${expected}`,
  format: (_, { expected }) => FORMATS[String(expected)] ?? 'записано не так, как нужно',
  pattern: () => 'записано не так, как нужно',
  minLength: (_, { limit }) => (limit === 1 ? 'не может быть пустым' : `знаков не меньше ${limit}`),
  maxLength: (_, { limit }) => `знаков не больше ${limit}`,
  minimum: (_, { limit }) => `не меньше ${limit}`,
  maximum: (_, { limit }) => `не больше ${limit}`,
  exclusiveMinimum: (_, { limit }) => `больше ${limit}`,
  exclusiveMaximum: (_, { limit }) => `меньше ${limit}`,
  multipleOf: () => 'число не того шага',
  minItems: (_, { limit }) => `значений не меньше ${limit}`,
  maxItems: (_, { limit }) => `значений не больше ${limit}`,
  uniqueItems: () => 'значения повторяются',
  minProperties: (_, { limit }) => `частей не меньше ${limit}`,
  maxProperties: (_, { limit }) => `частей не больше ${limit}`,
  propertyNames: () => 'такое имя не подходит',
  anyOf: () => 'не подходит ни один из вариантов',
  oneOf: () => 'должен подходить ровно один из вариантов',
  not: () => 'как раз этого быть не должно',
  json: () => 'это не JSON',
  incomplete: () => 'передано не целиком',
  unreadable: () => 'не прочитать',
  'body-unexpected': () => 'у этого запроса нет тела',
  'idempotency-key': () => 'нужно от 1 до 128 видимых знаков ASCII',
  'if-match': () => 'нужна одна версия в кавычках, например "7"',
  multipart: () => 'форма с файлами передана не целиком, или в ней есть лишние части',
  'picture-heic': () => 'это HEIC: в настройках камеры iPhone выберите «Наиболее совместимые» или пришлите JPEG',
  'picture-too-large': () => 'на картинке слишком много точек',
  'picture-unreadable': () => 'картинку не прочитать',
  'too-deep': () => 'слишком глубокая вложенность',
  'name-forbidden': () => 'такое имя не принимается',
};

export const DETAILS_RU: Readonly<Record<string, SayDetail>> = {
  ...REASONS,
  ...BINDINGS_RU,
  ...PEOPLE_RU,
  ...REGISTERS_RU,
  ...DOCUMENTS_RU,
  ...WORKS_RU,
  ...INPUT,
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'строка',
  number: 'число',
  integer: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'объект',
  null: 'null',
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'нужен uuid',
  'date-time': 'нужны дата и время со смещением, например 2026-03-01T09:30:00Z',
  date: 'нужна дата, например 2026-03-01',
};

function typesIn(names: unknown): string {
  return String(names)
    .split('|')
    .map((name) => TYPES[name] ?? name)
    .join(' или ');
}
