import type { Broken } from '../broken.ts';
import type { Kind } from '../kinds.ts';
import type { Problem } from '../problem.ts';

/** What may be said of a pack of which a part could not be read. Without broken files there is no doubt at all. */
export interface Doubts {
  /** True when a definition of this kind could not be read. */
  readonly some: (kind: Kind) => boolean;
  /** True when a definition that could not be read may have this kind and id. */
  readonly mayBe: (kind: Kind, id: string) => boolean;
  /** Ids of definitions of this kind that could not be read; null when not every one is known. */
  readonly ids: (kind: Kind) => readonly string[] | null;
  /** True when this client may have an overlay of the workflow that could not be read. */
  readonly mayHaveOverlay: (workflow: string, client: string) => boolean;
  /** True when the problem may be there only because something could not be read. */
  readonly explain: (problem: Problem) => boolean;
}

export function doubtsOf(broken: readonly Broken[]): Doubts {
  const of = (kind: Kind): Broken[] => broken.filter((each) => each.kind === null || each.kind === kind);
  const mayBe = (kind: Kind, id: string): boolean => of(kind).some((each) => each.id === null || each.id === id);
  const mayBeField = (id: string): boolean => of('fields').some(({ value }) => fieldIds(value)?.includes(id) ?? true);
  const missing: Record<string, (id: string) => boolean> = {
    checklist: (id) => mayBe('checklist', id),
    fact: (path) => {
      const [place, id = '', bound] = path.split('.');
      if (place === 'fields') return mayBeField(id);
      if (id === 'fields' && bound !== undefined) return mayBeField(bound);
      return place === 'checklists' && mayBe('checklist', id);
    },
    field: mayBeField,
    group: () => of('demo').length > 0,
    notification: (id) => mayBe('notification', id),
    'print form': (id) => mayBe('print-form', id),
    'request type': (id) => mayBe('request-type', id),
    role: (id) => mayBe('role', id),
    'set of statuses': (id) => mayBe('statuses', id),
    workflow: (id) => mayBe('workflow', id),
  };
  return {
    some: (kind) => of(kind).length > 0,
    mayBe,
    ids: (kind) => {
      const ids = of(kind).map(({ id }) => id);
      return ids.includes(null) ? null : ids.filter((id) => id !== null);
    },
    mayHaveOverlay: (workflow, client) =>
      of('workflow-overlay').some(({ value }) => {
        const { base, clients } = (value ?? {}) as { base?: unknown; clients?: unknown };
        return (typeof base !== 'string' || base === workflow) && (!Array.isArray(clients) || clients.includes(client));
      }),
    explain: ({ rule, message }) => {
      if (broken.length === 0) return false;
      if (rule.endsWith('-unused')) return true;
      if (!rule.startsWith('unknown-')) return false;
      const [, thing = '', id = ''] = /There is no ([a-z ]+) "([^"]*)"/.exec(message) ?? [];
      const [, path = id] = /speaks of "\{\{([^{}]*)\}\}"/.exec(message) ?? [];
      return missing[path === id ? thing : 'fact']?.(path.trim()) ?? false;
    },
  };
}

/** Ids of the fields that a broken file of fields defines; null when nobody can say. */
function fieldIds(value: unknown): string[] | null {
  const fields: unknown = value !== null && typeof value === 'object' ? (value as { fields?: unknown }).fields : null;
  if (!Array.isArray(fields)) return null;
  const ids = fields.map((field: unknown) => (field as { id?: unknown } | null)?.id);
  return ids.every((id) => typeof id === 'string') ? ids : null;
}
