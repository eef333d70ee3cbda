import { useMemo } from 'react';
import { type Names, namesOf, outlineOf, readPack, resolveEffective } from '../../engine/language/index.ts';
import type { DraftCheck } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { isReadableWorkflow } from '../model/readable.ts';
import { useDocuments, useFiles } from '../workspace/workspace-context.ts';
import { placesIn, proposePlaces } from './propose-places.ts';

export interface Place {
  readonly id: string;
  readonly label: string;
}

export interface Places {
  /** Where requests of a state can go on, the likeliest first; every other place after them. */
  readonly of: (state: string) => readonly Place[];
  /** The likeliest; null when nothing suggests itself. */
  readonly proposed: (state: string) => string | null;
  /** A state by the title of its status, else by its id. */
  readonly called: (state: string) => string;
  readonly delay: (key: string) => string;
}

/** Where requests may be sent when their state is gone: the states of the workflows that the drafts change. */
export function usePlaces(check: DraftCheck): Places {
  const { title } = useWords('publish');
  const documents = useDocuments('workflow');
  const files = useFiles();
  return useMemo(() => {
    const { pack, sound } = readPack(files);
    const known = pack ?? sound?.pack;
    const titles: Names = known === undefined ? { title: () => undefined } : namesOf(known);
    const pairs = documents.flatMap(({ value, published }) => {
      const before = published?.value;
      return isReadableWorkflow(value) && before !== undefined && isReadableWorkflow(before)
        ? [{ before, after: value }]
        : [];
    });
    const statuses = new Map<string, string>();
    const delays = new Map<string, string>();
    for (const { before, after } of pairs) {
      for (const workflow of [before, after]) {
        for (const { id, config } of outlineOf(workflow.machine).states) {
          if (config.meta?.status !== undefined) statuses.set(id, config.meta.status);
        }
        for (const [key, delay] of Object.entries(workflow.delays ?? {})) delays.set(key, title(delay.title));
      }
    }
    // States that a client's overlay adds are places too.
    const added = check.impact.flatMap(({ requestType, overlay }) => {
      const client = overlay === null ? null : known?.byKind['workflow-overlay'].get(overlay)?.definition.clients[0];
      const resolved =
        known === undefined || client === null || client === undefined
          ? null
          : resolveEffective(known, requestType, client);
      return resolved !== null && 'effective' in resolved
        ? outlineOf(resolved.effective.workflow.machine).states.map(({ id, config }) => {
            if (config.meta?.status !== undefined) statuses.set(id, config.meta.status);
            return id;
          })
        : [];
    });
    const all = [...new Set([...pairs.flatMap(({ after }) => placesIn(after)), ...added])];
    const called = (state: string): string => {
      const status = statuses.get(state);
      const said = status === undefined ? '' : title(titles.title('status', status));
      return said === '' ? state : `${said} (${state})`;
    };
    const likely = (state: string): string[] =>
      pairs.flatMap(({ before, after }) => proposePlaces(before, after, state)).filter((id) => id !== state);
    return {
      of: (state) => [...new Set([...likely(state), ...all])].map((id) => ({ id, label: called(id) })),
      proposed: (state) => likely(state)[0] ?? null,
      called,
      delay: (key) => delays.get(key) || key,
    };
  }, [check.impact, documents, files, title]);
}
