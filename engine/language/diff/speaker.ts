import type { SubRequestParams } from '../actions/sub-request.ts';
import type { ActionConfig, DelayMap, Title } from '../definitions.generated.ts';
import { durationToMs } from '../duration.ts';
import { lineage, type Outline, type OutlineState, type OutlineTransition } from '../outline.ts';
import { type Rule, RuleError, sayRule } from '../rules/index.ts';
import type { NamedKind, Names } from './names.ts';
import type { Words } from './words.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

export type Language = 'en' | 'ru';

/** A workflow to be spoken of. */
export interface Spoken {
  readonly outline: Outline;
  readonly delays: DelayMap;
}

/** Says the parts of definitions in one language, by their titles. */
export class Speaker {
  readonly words: Words;
  readonly #names: Names;
  readonly #language: Language;

  constructor(names: Names, language: Language) {
    this.words = language === 'ru' ? russian : english;
    this.#names = names;
    this.#language = language;
  }

  /** The words of a title in this language, else in another, else `id`. */
  title(title: Title | undefined, id: string): string {
    return this.words.quote(this.#words(title, id));
  }

  #words(title: Title | undefined, id: string): string {
    return title?.[this.#language] ?? title?.[this.#language === 'en' ? 'ru' : 'en'] ?? id;
  }

  name(kind: NamedKind, id: string): string {
    return this.title(this.#names.title(kind, id), id);
  }

  /** A state is called by its status; where several states share one, the id tells them apart. */
  state(id: string, { outline }: Spoken): string {
    const state = outline.stateById.get(id);
    const status = state?.config.meta?.status;
    if (state === undefined || status === undefined) return this.words.quote(id);
    const alone = outline.states.filter((each) => each.config.meta?.status === status).length === 1;
    return alone ? this.name('status', status) : `${this.name('status', status)} (${id})`;
  }

  delay(key: string, { delays }: Spoken): string {
    return this.title(delays[key]?.title, key);
  }

  /** A step is called by what sets it off; one of several branches also by its condition. */
  transition({ config, state, trigger, list }: OutlineTransition, spoken: Spoken): string {
    const { words } = this;
    const from = this.state(state.id, spoken);
    const branch =
      config.guard === undefined ? words.elseBranch : `${words.property.guard} ${this.rule(config.guard.params)}`;
    const which = list.length < 2 ? '' : ` (${branch})`;
    if ('on' in trigger) return words.on(this.title(config.meta?.title, config.id), from) + which;
    if ('after' in trigger) return words.after(this.delay(trigger.after, spoken), from) + which;
    return ('always' in trigger ? words.always(from) : words.onDone(from)) + which;
  }

  target(target: string | undefined, spoken: Spoken): string | null {
    return target === undefined ? null : this.state(target.slice(1), spoken);
  }

  /** Where a state stands: the state around it. */
  place(state: OutlineState, spoken: Spoken): string | null {
    const around = lineage(state)[1];
    return around === undefined ? null : this.state(around.id, spoken);
  }

  rule(rule: unknown): string {
    const valueName = (path: string, value: string | number | boolean): string | undefined => {
      if (typeof value !== 'string') return undefined;
      const kind = VALUES[path] ?? 'option';
      const title = this.#names.title(
        kind,
        kind === 'option' ? `${path.replace(/^(?:[a-z]+\.)?fields\./, '')}/${value}` : value,
      );
      return title === undefined ? undefined : this.#words(title, value);
    };
    try {
      return sayRule(rule as Rule, (path) => this.fact(path), this.#language, { valueName });
    } catch (error) {
      if (error instanceof RuleError) return clip(JSON.stringify(rule));
      throw error;
    }
  }

  /** A fact is called without quotation marks: sentences of rules put them where they need any. */
  fact(path: string): string {
    const [place, id, ...rest] = path.split('.');
    const name = (kind: NamedKind, of: string): string => this.#words(this.#names.title(kind, of), of);
    if (place === 'fields' && id !== undefined) return name('field', id);
    if (id === 'fields' && rest[0] !== undefined) return name('field', rest[0]);
    if (place === 'checklists' && id !== undefined) return [name('checklist', id), ...rest].join('.');
    return this.words.facts[path] ?? path;
  }

  action({ type, params = {} }: ActionConfig): string {
    const { words } = this;
    const { field, value, rule, to, group, checklist, again, notification, form, issue } = params as Record<
      string,
      unknown
    >;
    if (type === 'set-field' && typeof field === 'string') {
      return words.setField(this.name('field', field), rule === undefined ? this.value(value) : this.rule(rule));
    }
    if (type === 'assign') {
      const parts = [to === 'actor' ? [words.toActor] : [], to === 'nobody' ? [words.toNobody] : []].flat();
      return words.list([...parts, ...(typeof group === 'string' ? [words.toGroup(this.name('group', group))] : [])]);
    }
    if (type === 'start-checklist' && typeof checklist === 'string')
      return words.startChecklist(this.name('checklist', checklist), again === true);
    if (type === 'sub-request' && 'type' in params) return this.subRequest(params as unknown as SubRequestParams);
    if (type === 'notify' && typeof notification === 'string')
      return words.notify(this.name('notification', notification));
    if (type === 'make-document' && typeof form === 'string')
      return words.makeDocument(this.name('print-form', form), issue === true);
    return words.otherAction(type, Object.keys(params).length === 0 ? '' : ` ${clip(JSON.stringify(params))}`);
  }

  private subRequest({ type, title, fields = {}, relation = 'part' }: SubRequestParams): string {
    const { words } = this;
    const given = Object.entries(fields).map(([id, each]) => {
      return words.given(this.name('field', id), 'rule' in each ? this.rule(each.rule) : this.value(each.value));
    });
    const parts = [...(title === undefined ? [] : [words.quote(title)]), ...given];
    return words.subRequest(this.name('request-type', type), relation === 'part', words.list(parts));
  }

  duration(duration: string): string {
    const seconds = durationToMs(duration) / 1000;
    const { words } = this;
    const parts = [
      { count: Math.floor(seconds / 86_400), say: words.days },
      { count: Math.floor(seconds / 3600) % 24, say: words.hours },
      { count: Math.floor(seconds / 60) % 60, say: words.minutes },
      { count: seconds % 60, say: words.seconds },
    ].filter(({ count }) => count > 0);
    return parts.length === 0 ? words.seconds(0) : parts.map(({ count, say }) => say(count)).join(' ');
  }

  value(value: unknown): string {
    if (value === null || value === undefined) return this.words.nothing;
    if (typeof value === 'boolean') return value ? this.words.yes : this.words.no;
    return typeof value === 'string' ? this.words.quote(value) : clip(JSON.stringify(value));
  }
}

const VALUES: Readonly<Record<string, NamedKind>> = {
  'request.type': 'request-type',
  'request.status': 'status',
  'request.stage': 'stage',
  'actor.roles': 'role',
  'assignee.roles': 'role',
  group: 'group',
};

function clip(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
