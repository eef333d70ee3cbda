import { List, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { DifferenceList } from '../editors/history/DifferenceList.tsx';
import { isObject, type Json, sameJson } from '../model/json.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useDocument, useDocuments } from '../workspace/workspace-context.ts';
import { namesOfDocuments } from './names-of-documents.ts';
import { overlaySentences, workflowSentences } from './workflow-sentences.ts';

interface ChangesProps {
  readonly documentKey: DefinitionKey;
  /** Null: it was not there. */
  readonly before: Json;
  /** Null: it is taken out. */
  readonly after: Json;
}

/** What differs between two texts of a definition, as sentences. */
export function Changes({ documentKey: { kind }, before, after }: ChangesProps) {
  const { t, language } = useWords('drafts');
  const documents = useDocuments();
  const base = useDocument({ kind: 'workflow', id: baseOf(after) ?? baseOf(before) ?? '' })?.value;
  const sentences = useMemo(() => {
    if (kind !== 'workflow' && kind !== 'workflow-overlay') return null;
    const names = namesOfDocuments(documents);
    if (kind === 'workflow') return workflowSentences(before, after, names, language);
    return overlaySentences(base, before, after, names, language);
  }, [kind, base, before, after, documents, language]);
  if (sameJson(before, after)) return <Text c="dimmed">{t('changes.none')}</Text>;
  if (before === null) return <Text>{t('changes.added')}</Text>;
  if (after === null) return <Text>{t('changes.removed')}</Text>;
  if (sentences === null) return <DifferenceList kind={kind} before={before} after={after} />;
  if (sentences.length === 0) return <DifferenceList kind={kind} before={before} after={after} />;
  return (
    <List size="sm" spacing={2}>
      {sentences.map((sentence, index) => (
        // Sentences may be the same, and never change their places.
        <List.Item key={index}>{sentence}</List.Item>
      ))}
    </List>
  );
}

function baseOf(value: Json): string | null {
  const base = isObject(value) ? value['base'] : undefined;
  return typeof base === 'string' ? base : null;
}
