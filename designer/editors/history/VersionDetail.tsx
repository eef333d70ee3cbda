import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { prettyText } from '../../../engine/language/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { type Json, sameJson } from '../../model/json.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { Changes } from '../../drafts/Changes.tsx';
import { TextDiff } from './TextDiff.tsx';

/** One published version beside the definition as it stands now: what differs as sentences and as text. */
export function VersionDetail({ document, version }: { readonly document: DocumentState; readonly version: number }) {
  const { t } = useWords('editors');
  const api = useApi();
  const workspace = useWorkspace();
  const { key, value } = document;
  const { data, error, refetch } = useQuery({
    queryKey: ['version', key.kind, key.id, version],
    queryFn: ({ signal }) => api.getDefinitionVersion({ path: { ...key, version }, signal }),
    // A published version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={3} />;
  const then = JSON.parse(data.text) as Json;
  if (sameJson(then, value)) return <Text mt="sm">{t('history.same')}</Text>;
  return (
    <Stack gap="md" mt="sm">
      <Changes documentKey={key} before={then} after={value} />
      <TextDiff before={prettyText(then)} after={prettyText(value)} />
      {workspace.mayDraft && (
        <Group>
          <Button
            variant="default"
            onClick={() => workspace.change(key, { name: 'take-version', words: { version }, to: () => then })}
          >
            {t('history.take', { version })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
