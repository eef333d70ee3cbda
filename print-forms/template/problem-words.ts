/** What each problem of a template says, in each language of the screens. `{name}` is a place for a value of the problem. */
export const PROBLEM_WORDS = {
  'not-text': { en: 'a template is a text', ru: 'шаблон — это текст' },
  'too-long': {
    en: 'the text has {length} characters, at most {most} are allowed',
    ru: 'в тексте {length} знаков, а можно не больше {most}',
  },
  'too-deep': {
    en: 'blocks stand deeper than {most} in each other',
    ru: 'блоки вложены друг в друга глубже {most}',
  },
  'not-read': { en: 'the template cannot be read here: {detail}', ru: 'здесь шаблон прочитать нельзя: {detail}' },
  'no-escape': { en: 'a backslash before {{ is not allowed', ru: 'обратная косая черта перед {{ не допускается' },
  'no-control-character': { en: 'a control character is not allowed', ru: 'управляющий знак не допускается' },
  'no-raw': {
    en: '{{{ }}}, {{& }} and {{{{ }}}} print without escaping and are not allowed: write {{ }}',
    ru: '{{{ }}}, {{& }} и {{{{ }}}} печатают без экранирования и запрещены: пишите {{ }}',
  },
  'no-decorator': {
    en: 'decorators and inline partials are not allowed',
    ru: 'декораторы и встроенные части запрещены',
  },
  'no-partial-block': { en: 'a part is used without a body: {{> name}}', ru: 'часть вставляется без тела: {{> имя}}' },
  'no-dynamic-partial': {
    en: 'the name of a part is written out: {{> name}}',
    ru: 'имя части пишется буквально: {{> имя}}',
  },
  'forbidden-name': { en: '"{near}" is not allowed as a name', ru: 'имя «{near}» не допускается' },
  'unknown-helper': { en: 'there is no helper "{near}"{hint}', ru: 'функции «{near}» нет{hint}' },
  'unknown-loop-value': {
    en: '"{near}" is unknown: there are @index, @key, @first, @last and @root',
    ru: '«{near}» неизвестно: есть @index, @key, @first, @last и @root',
  },
  'helper-is-block': {
    en: '"{near}" is a block: write {{#{near}}} … {{/{near}}}, or this.{near} for a field of that name',
    ru: '«{near}» — блок: пишите {{#{near}}} … {{/{near}}}, а поле с таким именем — this.{near}',
  },
  'helper-is-no-block': { en: '"{near}" is no block', ru: '«{near}» — не блок' },
  'section-not-allowed': {
    en: '{{#{near}}} says nothing: write {{#each {near}}}, {{#if {near}}} or {{#with {near}}}',
    ru: 'запись {{#{near}}} не говорит, что делать: пишите {{#each {near}}}, {{#if {near}}} или {{#with {near}}}',
  },
  'no-literal': {
    en: 'a text or number cannot stand here by itself',
    ru: 'текст или число не могут стоять здесь сами',
  },
  'too-few-values': {
    en: '"{near}" needs {signature}; a field of that name is this.{near}',
    ru: 'для «{near}» нужно: {signature}; поле с таким именем — this.{near}',
  },
  'too-many-values': { en: '"{near}" takes only {signature}', ru: '«{near}» принимает только {signature}' },
  'unknown-option': { en: '"{near}" has no option "{option}"', ru: 'у «{near}» нет параметра «{option}»' },
  'wrong-value': { en: '"{near}": {name} is {wanted}', ru: '«{near}»: {name} — это {wanted}' },
  'wrong-choice': { en: '"{near}": {name} is one of {wanted}', ru: '«{near}»: {name} — одно из: {wanted}' },
  'tail-place': {
    en: '{{#tail}} stands once, directly in {{#lines}}, after its rows',
    ru: '{{#tail}} стоит один раз, прямо внутри {{#lines}}, после строк',
  },
  'lines-place': {
    en: '{{#lines}} stands directly in a <table>',
    ru: '{{#lines}} стоит прямо внутри <table>',
  },
  'no-else': { en: '"{near}" has no {{else}}', ru: 'у «{near}» нет {{else}}' },
  'block-names': { en: '"{near}" gives at most {most} names', ru: '«{near}» даёт не больше имён, чем {most}' },
  'interpolation-in-tag': {
    en: 'a value may stand in the text or in quotes of {allowed}, not inside a tag',
    ru: 'значение может стоять в тексте или в кавычках {allowed}, но не внутри тега',
  },
  'interpolation-in-attribute': {
    en: 'no value may stand in the attribute "{near}", only in {allowed}',
    ru: 'в атрибуте «{near}» значения не допускаются, только в {allowed}',
  },
  'html-in-attribute': { en: '"{near}" cannot stand inside an attribute', ru: '«{near}» не может стоять в атрибуте' },
  'html-as-value': {
    en: '"{near}" draws and cannot be a value of another',
    ru: '«{near}» рисует и не может быть значением',
  },
  'tag-not-allowed': { en: 'the tag <{near}> is not allowed{hint}', ru: 'тег <{near}> не допускается{hint}' },
  'attribute-not-allowed': {
    en: 'the attribute "{near}" is not allowed',
    ru: 'атрибут «{near}» не допускается',
  },
  'attribute-not-quoted': {
    en: 'the value of "{near}" stands in quotes',
    ru: 'значение атрибута «{near}» пишется в кавычках',
  },
  'attribute-value': { en: '"{near}" is not allowed here', ru: '«{near}» здесь не допускается' },
  'attribute-twice': { en: 'the attribute "{near}" stands twice', ru: 'атрибут «{near}» повторён' },
  'bad-tag': { en: 'this is no tag; a plain < is written &lt;', ru: 'это не тег; простой знак < пишется &lt;' },
  'html-comment': {
    en: 'comments are written {{!-- so --}}',
    ru: 'комментарии пишутся {{!-- так --}}',
  },
  'tag-not-closed': { en: '<{near}> is not closed', ru: '<{near}> не закрыт' },
  'tag-not-closed-in-block': {
    en: '<{near}> is not closed within the block that it began in',
    ru: '<{near}> не закрыт в том же блоке, где начат',
  },
  'tag-not-open': { en: '</{near}> closes nothing here', ru: '</{near}> здесь ничего не закрывает' },
  'tag-misplaced': { en: '<{near}> cannot stand in <{parent}>', ru: '<{near}> не может стоять внутри <{parent}>' },
  'text-misplaced': {
    en: 'text cannot stand directly in <{near}>: put it into a cell',
    ru: 'текст не может стоять прямо внутри <{near}>: поместите его в ячейку',
  },
  'attribute-not-closed': {
    en: 'the block leaves an attribute or tag unfinished',
    ru: 'блок оставляет атрибут или тег незаконченным',
  },
  'rowspan-in-lines': {
    en: 'rowspan is not possible in {{#lines}}: the rows are divided between pages',
    ru: 'rowspan внутри {{#lines}} невозможен: строки делятся между страницами',
  },
  'style-not-allowed': { en: '"{near}" is not allowed in a style', ru: '«{near}» в стилях не допускается' },
  'style-broken': { en: 'the style cannot be read here', ru: 'здесь стили прочитать нельзя' },
  'number-too-large': { en: '"{near}" is too large: at most {most}', ru: '«{near}» — слишком много: не больше {most}' },
  'unknown-field': { en: 'there is no field "{near}"{hint}', ru: 'поля «{near}» нет{hint}' },
  'unused-field': { en: 'the field "{near}" is never printed', ru: 'поле «{near}» нигде не печатается' },
  'not-printable': {
    en: '"{near}" is {what} and cannot be printed as it is',
    ru: '«{near}» — это {what}, так его напечатать нельзя',
  },
  'not-a-list': { en: '"{near}" is no list', ru: '«{near}» — не список' },
  'wrong-field': {
    en: '"{near}" needs {wanted}, but "{field}" is {what}',
    ru: '«{near}» ждёт {wanted}, а «{field}» — это {what}',
  },
  'missing-string': { en: 'there are no words "{near}" in {language}', ru: 'слов «{near}» на языке {language} нет' },
  'unused-string': { en: 'the words "{near}" are never used', ru: 'слова «{near}» нигде не используются' },
  'unknown-partial': { en: 'there is no part "{near}"{hint}', ru: 'части «{near}» нет{hint}' },
  'partial-in-itself': { en: 'the part "{near}" contains itself', ru: 'часть «{near}» содержит саму себя' },
  'signature-alone': {
    en: 'outside {{#tail}} and {{#keep}} a signature may stand alone on the last page',
    ru: 'вне {{#tail}} и {{#keep}} подпись может оказаться одна на последней странице',
  },
  'out-of-steps': {
    en: 'the template takes more than {most} steps on these data',
    ru: 'на этих данных шаблон требует больше {most} шагов',
  },
  'out-of-output': {
    en: 'the template prints more than {most} characters on these data',
    ru: 'на этих данных шаблон печатает больше {most} знаков',
  },
  'not-a-number': {
    en: 'a number from 1 to {most} is needed here, not "{near}"',
    ru: 'здесь нужно число от 1 до {most}, а не «{near}»',
  },
  'helper-failed': { en: '"{near}": {detail}', ru: '«{near}»: {detail}' },
  'foreign-template': {
    en: 'only what parseTemplate has read can be rendered',
    ru: 'выполнить можно только то, что прочитано parseTemplate',
  },
} as const satisfies Record<string, { en: string; ru: string }>;
