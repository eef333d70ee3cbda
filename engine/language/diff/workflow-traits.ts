import { canonicalText } from '../canonical-text.ts';
import type { DelayConfig, TransitionConfig } from '../definitions.generated.ts';
import type { OutlineState, OutlineTransition } from '../outline.ts';
import type { NamedKind } from './names.ts';
import type { Speaker, Spoken } from './speaker.ts';
import type { Said, Trait } from './traits.ts';

export function stateTraits(speaker: Speaker, spoken: Spoken): Trait<OutlineState>[] {
  const ids = named(speaker);
  return [
    { property: 'place', inName: true, one: (state) => said(state.parent?.id, speaker.place(state, spoken)) },
    { property: 'type', one: ({ kind, parent }) => (parent !== null && kind === 'atomic' ? null : said(kind, kind)) },
    { property: 'initial', one: (state) => said(state.config.initial, initialOf(state, speaker, spoken)) },
    { property: 'history', one: ({ config }) => said(config.history, config.history ?? null) },
    { property: 'target', one: ({ config }) => said(config.target, speaker.target(config.target, spoken)) },
    { property: 'status', inName: true, one: ({ config }) => ids.one('status', config.meta?.status) },
    { property: 'stage', one: ({ config }) => ids.one('stage', config.meta?.stage) },
    { property: 'checklists', many: ({ config }) => ids.many('checklist', config.meta?.checklists) },
    { property: 'entry', many: ({ config }) => actions(speaker, config.entry) },
    { property: 'exit', many: ({ config }) => actions(speaker, config.exit) },
    { property: 'description', one: ({ config }) => text(speaker, config.description) },
  ];
}

export function transitionTraits(speaker: Speaker, spoken: Spoken): Trait<OutlineTransition>[] {
  const ids = named(speaker);
  return [
    { property: 'target', one: ({ config }) => said(config.target, speaker.target(config.target, spoken)) },
    {
      property: 'guard',
      one: ({ config }) => (config.guard ? said(config.guard, speaker.rule(config.guard.params)) : null),
    },
    {
      property: 'title',
      inName: true,
      one: ({ config }) => (config.meta?.title ? said(config.meta.title, speaker.title(config.meta.title, '')) : null),
    },
    { property: 'roles', many: ({ config }) => ids.many('role', config.meta?.roles) },
    { property: 'required-fields', many: ({ config }) => ids.many('field', config.meta?.required?.fields) },
    { property: 'required-checklists', many: ({ config }) => ids.many('checklist', config.meta?.required?.checklists) },
    ...(['issued', 'signed', 'approved'] as const).map(
      (status): Trait<OutlineTransition> => ({
        property: `${status}-documents`,
        many: ({ config }) => ids.many('document', documentsOf(config.meta, status)),
      }),
    ),
    { property: 'comment', flag: ({ config }) => config.meta?.required?.comment === true },
    { property: 'assignee', flag: ({ config }) => config.meta?.required?.assignee === true },
    { property: 'form', many: ({ config }) => ids.many('field', config.meta?.form) },
    { property: 'actions', many: ({ config }) => actions(speaker, config.actions) },
    { property: 'reenter', flag: ({ config }) => config.reenter === true },
    { property: 'description', one: ({ config }) => text(speaker, config.description) },
  ];
}

export function delayTraits(speaker: Speaker): Trait<DelayConfig>[] {
  return [
    { property: 'title', inName: true, one: ({ title }) => (title ? said(title, speaker.title(title, '')) : null) },
    { property: 'duration', one: ({ duration }) => said(duration, speaker.duration(duration)) },
    { property: 'calendar', one: ({ calendar }) => text(speaker, calendar) },
  ];
}

/** `null` and `undefined` both mean that the thing is absent. */
export function said(raw: unknown, spoken: string | null): Said | null {
  return raw === undefined || raw === null || spoken === null ? null : { raw, said: spoken };
}

export function text(speaker: Speaker, value: string | undefined): Said | null {
  return value === undefined ? null : { raw: value, said: speaker.words.quote(value) };
}

/** Ids said by the titles of what they name. */
export function named(speaker: Speaker) {
  return {
    one: (kind: NamedKind, id: string | undefined): Said | null =>
      id === undefined ? null : { raw: id, said: speaker.name(kind, id) },
    many: (kind: NamedKind, ids: readonly string[] = []): Said[] =>
      ids.map((id) => ({ raw: id, said: speaker.name(kind, id) })),
  };
}

function documentsOf(meta: TransitionConfig['meta'], wanted: string): string[] {
  const { documents = [] } = meta?.required ?? {};
  return documents.filter(({ status = 'issued' }) => status === wanted).map(({ type }) => type);
}

function actions(speaker: Speaker, list: OutlineState['config']['entry'] = []): Said[] {
  return list.map((action) => ({ raw: canonicalText(action), said: speaker.action(action) }));
}

function initialOf(state: OutlineState, speaker: Speaker, spoken: Spoken): string | null {
  const child = state.children.find(({ key }) => key === state.config.initial);
  return child === undefined ? speaker.value(state.config.initial) : speaker.state(child.id, spoken);
}
