import { useMemo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import type { Choice } from '../workflow/pickers-of.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import type { StatusLook, Vocabulary } from './vocabulary.ts';

/** The words of the workspace, as they stand on the sheet. */
export function useVocabulary(): Vocabulary {
  const { choices } = useSurroundings();
  const { title } = useWords('canvas');
  const { status, stage, role, checklist } = choices;
  return useMemo(
    () => ({
      say: title,
      statuses: named(status),
      stages: named(stage),
      roles: named(role),
      checklists: named(checklist),
    }),
    [title, status, stage, role, checklist],
  );
}

function named(choices: readonly Choice[] = []): Map<string, StatusLook> {
  return new Map(choices.map(({ id, label, color }) => [id, { title: label, color: color ?? null }]));
}
