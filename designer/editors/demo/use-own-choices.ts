import { useMemo } from 'react';
import type { Kind } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Choices } from '../../workflow/pickers-of.ts';
import { demoChoices } from './demo-choices.ts';

/** What a definition may name in itself. The same object as long as that stays so: a form is drawn anew with another. */
export function useOwnChoices(kind: Kind, value: JsonObject): Choices {
  const { title } = useWords('editors');
  const text = useMemo(
    () => (kind === 'demo' ? JSON.stringify(demoChoices(value, title)) : '{}'),
    [kind, value, title],
  );
  return useMemo(() => JSON.parse(text) as Choices, [text]);
}
