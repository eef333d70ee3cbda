import type { Phrase } from './phrase.ts';

/** What is said of one workflow. */
export const WORKFLOW_RU: readonly Phrase[] = [
  ['The {a} id "{b}" is used at {c} already.', 'Идентификатор «{b}» ({a:is}) уже занят: {c}.'],
  ['The {a} id "{b}" is used in this list already.', 'Идентификатор «{b}» ({a:is}) в этом списке уже есть.'],
  ['The {a} id "{b}" is used in "{c}" ({d}) already.', 'Идентификатор «{b}» ({a:is}) уже занят в файле «{c}» ({d}).'],
  ['Give this {a} an id of its own.', 'Дайте другой идентификатор.'],
  [
    'History state "{a}" leads to another history state when there is no history yet.',
    'Состояние-история «{a}» ведёт в другую историю, пока помнить ещё нечего.',
  ],
  ['Let it lead to an ordinary state.', 'Пусть ведёт в обычное состояние.'],
  ['"{a}" leads to "{b}", and no state has that id.', '«{a}» ведёт в «{b}», а состояния с таким идентификатором нет.'],
  ['Name the id of a state after the "#".', 'После «#» напишите идентификатор состояния.'],
  ['"{a}" leads to the machine itself.', '«{a}» ведёт в сам процесс, а не в состояние.'],
  ['Name the state in which to begin again.', 'Укажите состояние, с которого начать заново.'],
  ['XState does not accept this machine: {a}', 'XState не принимает этот процесс: {a}'],
  ['Mend what the message names.', 'Исправьте то, что названо в сообщении.'],
  ['"{a}" belongs to history states; "{b}" is none.', '«{a}» бывает только у состояний-историй, а «{b}» – обычное.'],
  ['Remove it, or write "type": "history".', 'Уберите или сделайте состояние историей ("type": "history").'],
  [
    'State "{a}" says it is atomic and has states inside.',
    'Состояние «{a}» названо простым, а внутри у него есть состояния.',
  ],
  ['Remove "type", or the states.', 'Уберите "type" или вложенные состояния.'],
  [
    'State "{a}" has no states inside, so its "onDone" never happens.',
    'Внутри состояния «{a}» ничего нет, поэтому «onDone» никогда не наступит.',
  ],
  ['Use "always" or an event instead.', 'Возьмите вместо него «always» или событие.'],
  [
    'State "{a}" says it is compound and has no states inside.',
    'Состояние «{a}» названо составным, а внутри у него пусто.',
  ],
  ['Add states, or remove "type".', 'Добавьте состояния или уберите "type".'],
  ['"{a}" does not say in which of its states it begins.', 'Не сказано, с какого состояния начинается «{a}».'],
  ['Add "initial" with one of: {a}.', 'Укажите начальное состояние, одно из: {a}.'],
  [
    '"{a}" has no final state inside, so its "onDone" never happens.',
    'Внутри «{a}» нет конечного состояния, поэтому «onDone» никогда не наступит.',
  ],
  ['Make one of its states final.', 'Сделайте одно из вложенных состояний конечным.'],
  ['Parallel "{a}" has only one region.', 'В параллельном состоянии «{a}» всего одна область.'],
  ['Parallel "{a}" has no regions.', 'В параллельном состоянии «{a}» нет областей.'],
  ['Give it two regions or more, or remove "type".', 'Нужно хотя бы две области; иначе уберите "type".'],
  [
    'A final state has no way out and no states inside; "{a}" has "{b}".',
    'Из конечного состояния нет выхода, и внутри него ничего нет, а у «{a}» есть «{b}».',
  ],
  [
    'A history state is only a place to return to; "{a}" has "{b}".',
    'Состояние-история – только место, куда возвращаются, а у «{a}» есть «{b}».',
  ],
  ['Remove "{a}".', 'Уберите «{a}».'],
  ['Remove it.', 'Уберите.'],
  [
    'History state "{a}" does not say where to go when there is no history yet.',
    'У состояния-истории «{a}» не сказано, куда идти, пока помнить ещё нечего.',
  ],
  ['Add "target": "#…".', 'Укажите "target": "#…".'],
  ['"{a}" begins in "{b}", which is none of its states.', '«{a}» начинается с «{b}», а такого состояния внутри нет.'],
  ['"{a}" begins in "{b}", which is a history state.', '«{a}» начинается с «{b}», а это состояние-история.'],
  ['Begin in an ordinary state.', 'Начните с обычного состояния.'],
  [
    '"initial" of "{a}" means nothing: it has no states inside.',
    'Начальное состояние у «{a}» ничего не значит: внутри пусто.',
  ],
  [
    '"initial" of "{a}" means nothing: it is parallel: all its regions begin.',
    'Начальное состояние у «{a}» ничего не значит: в параллельном начинаются все области.',
  ],
  ['"{a}" is no region of a parallel state.', '«{a}» – не область параллельного состояния.'],
  ['Remove "primary": nothing is parallel here.', 'Уберите главную область: параллельных состояний здесь нет.'],
  [
    'Regions {a} of "{b}" all give statuses, and nothing says which one is the status of the request.',
    'Области {a} в «{b}» все дают статусы, и не сказано, какой из них – статус заявки.',
  ],
  ['Name the leading region as "primary" of the workflow.', 'Назовите главную область процесса ("primary").'],
  [
    '"primary" is "{a}" already: give statuses to one region of "{b}" only.',
    'Главная область уже есть – «{a}»: оставьте статусы только в одной области «{b}».',
  ],
  ['No request can ever be in "{a}": nothing leads to it.', 'Ни одна заявка не попадёт в «{a}»: туда ничего не ведёт.'],
  ['Lead a transition to it, or remove it.', 'Проведите туда переход или уберите состояние.'],
  [
    'The workflow has no final state, so no request would ever end.',
    'В процессе нет конечного состояния: ни одна заявка не завершится.',
  ],
  ['Add a state of type "final" and lead to it.', 'Добавьте конечное состояние и путь к нему.'],
  [
    'One of the regions of "{a}" can never end, so its "onDone" never happens.',
    'Одна из областей «{a}» никогда не закончится, поэтому «onDone» не наступит.',
  ],
  ['Give every region a final state and a way to it.', 'В каждой области нужно конечное состояние и путь к нему.'],
  [
    'All regions of "{a}" can come to rest in states from which nothing leads on.',
    'Все области «{a}» могут остановиться там, откуда дальше ничего не ведёт.',
  ],
  [
    'Add "onDone", or a transition that leads out of it whatever its regions do.',
    'Добавьте «onDone» или переход, который выводит отсюда, что бы ни делали области.',
  ],
  [
    'From "{a}" its region can never end, so the other regions would wait for it for ever.',
    'Из «{a}» область никогда не закончится, и остальные будут ждать её вечно.',
  ],
  [
    'Add a way to a final state of the region, or out of all regions.',
    'Добавьте путь к конечному состоянию области или выход из всех областей.',
  ],
  ['A request in "{a}" can never leave it.', 'Из «{a}» заявке никогда не выйти.'],
  ['Add a transition out of it, or make it final.', 'Добавьте переход отсюда или сделайте состояние конечным.'],
  ['From "{a}" no way leads to the end of the workflow.', 'Из «{a}» нет пути к концу процесса.'],
  ['Add a way that leads to a final state.', 'Добавьте путь к конечному состоянию.'],
  ['A request in "{a}" would have no status.', 'У заявки в «{a}» не было бы статуса.'],
  [
    'Add "meta": {"status": …} to the state or to one around it.',
    'Дайте статус этому состоянию или тому, в котором оно лежит.',
  ],
  ['Only people of role "{a}" can move a request on from "{b}".', 'Из «{b}» заявку может сдвинуть только роль «{a}».'],
  [
    'Let a second role do it too, or a delay escalate it, if nobody may be there.',
    'Дайте это право ещё одной роли или передавайте дальше по задержке: вдруг никого не окажется на месте.',
  ],
  [
    '"{a}" happens by itself and leads nowhere, so it would happen at every step.',
    '«{a}» происходит сам и никуда не ведёт, поэтому происходил бы на каждом шаге.',
  ],
  [
    'Give it a target, or move its actions into "entry".',
    'Укажите, куда он ведёт, или перенесите действия во вход в состояние ("entry").',
  ],
  ['The request can run in a circle by itself: {a}.', 'Заявка может сама бегать по кругу: {a}.'],
  [
    'Break the circle: let one of these steps wait for an event or a delay.',
    'Разорвите круг: пусть один из шагов ждёт события или задержки.',
  ],
  [
    '"{a}" is never taken: "{b}" stands before it and has no guard.',
    '«{a}» никогда не сработает: перед ним стоит «{b}» без условия.',
  ],
  [
    'Give the earlier one a guard, or change their order.',
    'Дайте условие тому, что стоит раньше, или поменяйте их местами.',
  ],
  [
    'When "{a}" is done and no guard holds, nothing ever leads on: "onDone" is tried once only.',
    'Если «{a}» закончится и ни одно условие не выполнится, дальше пути нет: «onDone» пробуют один раз.',
  ],
  [
    'When delay "{a}" of "{b}" is over and no guard holds, the timer is lost for good.',
    'Если задержка «{a}» в «{b}» истечёт и ни одно условие не выполнится, таймер пропадёт навсегда.',
  ],
  ['Add a last branch without a guard.', 'Добавьте последнюю ветку без условия.'],
  [
    '"{a}" demands checklist "{b}", and nothing in the workflow starts it.',
    '«{a}» требует чек-лист «{b}», а в процессе его ничто не начинает.',
  ],
  [
    '"{a}" (it leaves "{c}") demands checklist "{b}", and nothing in the workflow starts it.',
    '«{a}» (выходит из «{c}») требует чек-лист «{b}», а в процессе его ничто не начинает.',
  ],
  [
    'Name it in "checklists" of a state, or start it by an action "start-checklist".',
    'Назовите его среди чек-листов состояния или начните действием «start-checklist».',
  ],
  [
    'State "{a}" only decides where to go on, and there is a request for which no branch holds.',
    'Состояние «{a}» только решает, куда идти дальше, но есть заявка, которой не подходит ни одна ветка.',
  ],
  [
    'The guard of "{a}" cannot be evaluated for some requests: {b}',
    'Условие «{a}» для некоторых заявок вычислить нельзя: {b:low}',
  ],
  ['Test first what the guard relies on.', 'Сначала проверьте в условии то, на что оно опирается.'],
  ['No request fits the guard of "{a}".', 'Условию «{a}» не подходит ни одна заявка.'],
  ['Mend the guard, or remove the branch.', 'Исправьте условие или уберите ветку.'],
  [
    '"{a}" is never taken: the branches before it take every request that it fits.',
    '«{a}» никогда не сработает: все подходящие заявки забирают ветки перед ним.',
  ],
  ['Change the order, or mend the guards.', 'Поменяйте порядок или исправьте условия.'],
  [
    'A request fits both "{a}" and "{b}"; only their order decides.',
    'Есть заявка, которой подходят и «{a}», и «{b}»: решает только порядок.',
  ],
  ['Let one of the guards exclude the other.', 'Сделайте так, чтобы одно условие исключало другое.'],
  ['Delay "{a}" is zero: it would fire at once.', 'Задержка «{a}» нулевая: сработает сразу.'],
  ['Delay "{a}" is longer than {b} days.', 'Задержка «{a}» больше {b} дней.'],
  [
    'Give it a duration of more than nothing and at most {a} days.',
    'Задайте длительность больше нуля и не больше {a} дней.',
  ],
  ['Delay "{a}" is declared, and no state waits for it.', 'Задержка «{a}» объявлена, но её не ждёт ни одно состояние.'],
  ['Remove it, or wait for it with "after".', 'Уберите её или используйте в переходе по времени.'],
  [
    'Event "{a}" begins with "xstate", which is kept for the machine itself.',
    'Событие «{a}» начинается с «xstate»: такие имена заняты.',
  ],
  ['Rename the event.', 'Назовите событие иначе.'],
  ['Transition "{a}" does not say who may send "{b}".', 'У перехода «{a}» не сказано, кто может отправить «{b}».'],
  ['Add "meta": {"roles": […]}.', 'Укажите роли.'],
  [
    'The transitions of event "{a}" in state "{b}" are one button, and "{c}" has another title.',
    'Переходы события «{a}» в состоянии «{b}» – одна кнопка, а у «{c}» другое название.',
  ],
  [
    'The transitions of event "{a}" in state "{b}" are one button, and "{c}" has other roles.',
    'Переходы события «{a}» в состоянии «{b}» – одна кнопка, а у «{c}» другие роли.',
  ],
  [
    'The transitions of event "{a}" in state "{b}" are one button, and "{c}" has another form.',
    'Переходы события «{a}» в состоянии «{b}» – одна кнопка, а у «{c}» другая форма.',
  ],
  [
    'Give all of them the same {a}, or use two events.',
    'Сделайте у всех одинаково ({a:is}) или возьмите два разных события.',
  ],
  [
    '"{a}" happens after a delay, so nobody sends it and "{b}" means nothing.',
    '«{a}» происходит по истечении задержки, его никто не отправляет, поэтому «{b}» ничего не значит.',
  ],
  [
    '"{a}" happens by itself, so nobody sends it and "{b}" means nothing.',
    '«{a}» происходит сам, его никто не отправляет, поэтому «{b}» ничего не значит.',
  ],
  ['Remove it; "description" may say what happens.', 'Уберите; что происходит, можно написать в описании.'],
  ['Remove it; use a guard where a condition is meant.', 'Уберите; если нужно условие, задайте его условием перехода.'],
  [
    'No scenario and no demo request ever sends event "{a}".',
    'Событие «{a}» не отправляет ни один сценарий и ни одна демо-заявка.',
  ],
  ['Add a scenario that sends it.', 'Добавьте сценарий, который его отправит.'],
  [
    'Nobody can take "{a}": no grant lets role {b} send events of requests.',
    'Переход «{a}» никому не доступен: роли {b} нельзя отправлять события заявок.',
  ],
  [
    'Add "send" to a grant of one of the roles, or name another role.',
    'Дайте одной из ролей право «send» или назовите другую роль.',
  ],
  [
    '"{a}" has an action of kind "{b}", and there is no such kind.',
    'У «{a}» есть действие вида «{b}», а такого вида нет.',
  ],
  ['The kinds are: {a}.', 'Виды: {a}.'],
  ['Action "{a}" of "{b}": {c}', 'Действие «{a}» в «{b}»: {c:low}'],
  [
    '"{a}" sets field "{b}" to a value it cannot have: {c}.',
    '«{a}» записывает в поле «{b}» значение, которого там быть не может: {c:say}.',
  ],
  [
    '"{a}" files a request of type "{b}" with field "{c}", which that type does not ask for.',
    '«{a}» подаёт заявку типа «{b}» с полем «{c}», которого у этого типа нет.',
  ],
  ['Add the field to "fields" of the request type.', 'Добавьте поле в "fields" типа заявки.'],
  [
    '"{a}" files a request of type "{b}" without field "{c}", which that type requires.',
    '«{a}» подаёт заявку типа «{b}» без поля «{c}», а оно у этого типа обязательное.',
  ],
  [
    'Give the field a constant, or a rule that computes it.',
    'Задайте полю значение или правило, которое его вычислит.',
  ],
  [
    'The new request gets field "{a}" with a value that it cannot have: {b}.',
    'Новая заявка получает в поле «{a}» значение, которого там быть не может: {b:say}.',
  ],
  [
    'The title speaks of "{a}", and a title can tell texts, numbers and days only.',
    'В теме упомянуто «{a}», а в теме могут стоять только тексты, числа и даты.',
  ],
  [
    'The title tells "{a}", and not everybody who reads requests may see prices.',
    'В теме стоит «{a}», а цены видны не всем, кто читает заявки.',
  ],
  [
    'The title tells "{a}", which role "{b}" hides from its people.',
    'В теме стоит «{a}», а роль «{b}» скрывает это поле от своих людей.',
  ],
  [
    'Leave it out of the title; a field of the new request can hold it.',
    'Уберите это из темы: значение можно передать полем новой заявки.',
  ],
  [
    'A request of type "{a}" files another of its own type as soon as it is filed, without end.',
    'Заявка типа «{a}» сразу при подаче подаёт ещё одну такую же, и так без конца.',
  ],
  ['File it later, by a transition.', 'Подавайте её позже, при переходе.'],
  ['Define it as a request type of the pack.', 'Опишите такой тип заявки в пакете.'],
  [
    'Give a value of the field’s type and within its limits.',
    'Укажите значение того типа и в тех пределах, что у поля.',
  ],
  [
    '"{a}" gives the request to group "{b}", which no demo of the pack has.',
    '«{a}» передаёт заявку группе «{b}», которой нет ни в одном демо пакета.',
  ],
  ['Add the group to the demo, or correct its name.', 'Добавьте группу в демо или исправьте её имя.'],
  [
    'Delay "{a}" counts by calendar "{b}", and this version knows no calendars.',
    'Задержка «{a}» считается по календарю «{b}», а календарей в этой версии нет.',
  ],
  [
    'Leave "calendar" out: the delay then counts around the clock.',
    'Уберите календарь: тогда задержка идёт круглосуточно.',
  ],
  ['There is no {a} "{b}", which "{c}" names.', 'Нет {a:of} «{b}» – так написано в «{c}».'],
  ['Define it among the statuses that this workflow speaks.', 'Добавьте его в набор статусов этого процесса.'],
  [
    'Define it among the stages of the statuses that this workflow speaks.',
    'Добавьте его к этапам в наборе статусов этого процесса.',
  ],
  ['Define it as a role of the pack.', 'Добавьте такую роль.'],
  ['Define it in a file of fields.', 'Добавьте такое поле.'],
  ['Define it as a checklist of the pack.', 'Добавьте такой чек-лист.'],
  ['Define it as a notification of the pack.', 'Добавьте такое уведомление.'],
  [
    'Declare it among the delays of the workflow: XState would fire such a timer at once.',
    'Объявите её среди задержек процесса: иначе таймер сработал бы сразу.',
  ],
];
