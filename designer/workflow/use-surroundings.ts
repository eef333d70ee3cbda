import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { builtinActionKinds } from '../../engine/language/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { JsonObject } from '../model/json.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import { choicesIn, namesIn } from './names-in.ts';
import { type Choice, type KnownDefinition, pickersOf } from './pickers-of.ts';
import type { KnownAction, Surroundings } from './surroundings.ts';
import { titlesOf, vocabularyOf } from './vocabulary-of.ts';

const BUILT_IN: readonly KnownAction[] = [...builtinActionKinds.values()].map(({ type, class: is, params }) => ({
  type,
  class: is,
  params: params as JsonObject,
}));

/** Everything around a workflow that its parts name, with what the server knows of people; drawn anew when some of it changes. */
export function useSurroundingsOf(
  view: WorkflowView,
  base: WorkflowView | null,
): Omit<Surroundings, 'toInspector' | 'toView'> {
  const { t, title, language } = useWords('workflow');
  const documents = useDocuments();
  const people = usePeople();
  const actions = useActionKinds();
  // A workflow's own text changes with each edit; what others say of it does not.
  const definitions = useStableDefinitions(documents);
  const { statuses } = view.workflow;
  const pack = useMemo(
    () => ({
      choices: pickersOf(definitions, { title, statuses, ...people(t) }),
      titles: titlesOf(definitions),
      vocabulary: vocabularyOf(definitions, statuses),
    }),
    [definitions, title, statuses, people, t],
  );
  return useMemo(() => {
    const names = namesIn({ view, choices: pack.choices, title, word: (key, words) => t(`names.${key}`, words) });
    return { ...pack, choices: { ...pack.choices, ...choicesIn(view, names) }, names, language, actions, base };
  }, [pack, view, title, t, language, actions, base]);
}

/** The same list as long as no other definition than workflows and overlays changed. */
function useStableDefinitions(documents: readonly DocumentState[]): readonly KnownDefinition[] {
  const kept = useRef<readonly KnownDefinition[]>([]);
  const others = documents.filter(({ key, value }) => value !== null && key.kind !== 'workflow-overlay');
  const same =
    kept.current.length === others.length &&
    kept.current.every(({ kind, id, value }, index) => {
      const other = others[index];
      // Of a workflow only that it is there, and its title, are told by others; each edit makes it anew.
      return other?.key.id === id && other.key.kind === kind && (kind === 'workflow' || other.value === value);
    });
  if (!same) kept.current = others.map(({ key, value }) => ({ ...key, value }));
  return kept.current;
}

type Words = (key: string, values?: Readonly<Record<string, unknown>>) => string;
type People = (t: Words) => {
  clients: readonly Choice[];
  groups: readonly Choice[];
  ofRole: (id: string) => string | undefined;
};

/** What the server tells of groups, clients and how many people have a role; nothing where the person may not know. */
function usePeople(): People {
  const api = useApi();
  const { title } = useWords('workflow');
  const options = { retry: false, staleTime: 60_000 };
  const groups = useQuery({ ...options, queryKey: ['groups'], queryFn: ({ signal }) => api.listGroups({ signal }) });
  const clients = useQuery({ ...options, queryKey: ['clients'], queryFn: ({ signal }) => api.listClients({ signal }) });
  const people = useQuery({
    ...options,
    queryKey: ['people of roles'],
    queryFn: ({ signal }) => api.listPeople({ query: { limit: 200 }, signal }),
  });
  return useMemo(
    () => (t) => {
      const heads = new Map<string, number>();
      for (const { roles } of people.data?.items ?? []) {
        for (const { id } of roles) heads.set(id, (heads.get(id) ?? 0) + 1);
      }
      // A company with more people than one page: a wrong number would be worse than none.
      const known = people.data !== undefined && people.data.next === null;
      return {
        clients: (clients.data?.items ?? []).map(({ code, name }) => ({ id: code, label: name, hint: code })),
        groups: (groups.data?.items ?? []).map(({ code, title: words, members }) => ({
          id: code,
          label: title(words) || code,
          hint: `${code} · ${t('heads', { count: members.length })}`,
        })),
        ofRole: (id) => (known ? t('heads', { count: heads.get(id) ?? 0 }) : undefined),
      };
    },
    [groups.data, clients.data, people.data, title],
  );
}

function useActionKinds(): readonly KnownAction[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['language kinds'],
    queryFn: ({ signal }) => api.getLanguageKinds({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return useMemo(() => (data === undefined ? BUILT_IN : (data.actions as unknown as readonly KnownAction[])), [data]);
}
