import { useMemo } from 'react';
import { type NamedKind, type Names, namesOf, type Pack } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { usePlayTable } from './play-table.ts';

export interface PlayNames {
  readonly names: Names;
  /** A thing by its title, else by its id. */
  readonly called: (kind: NamedKind, id: string) => string;
  readonly delay: (key: string) => string;
  readonly transition: (id: string) => string;
  readonly colour: (status: string) => unknown;
}

/** How what is played is called, in the person's language. */
export function usePlayNames(): PlayNames {
  const { pack, state, played } = usePlayTable();
  const { title } = useWords('play');
  const scene = played.sceneFor(state.as);
  return useMemo(() => {
    const names = namesOf(pack);
    const workflow = scene?.workflow;
    return {
      names,
      called: (kind, id) => title(names.title(kind, id)) || id,
      delay: (key) => title(workflow?.effective.workflow.delays[key]?.title) || key,
      transition: (id) => title(workflow?.transitions.get(id)?.config.meta?.title) || id,
      colour: (status) => colourOf(pack, status),
    };
  }, [pack, scene?.workflow, title]);
}

function colourOf(pack: Pack, status: string): unknown {
  for (const { definition } of pack.byKind.statuses.values()) {
    const found = definition.statuses.find(({ id }) => id === status);
    if (found !== undefined) return found.color;
  }
  return undefined;
}
