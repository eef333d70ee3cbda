import { Stack, Text } from '@mantine/core';
import type { OthersDraft } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { Json } from '../model/json.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useDocument } from '../workspace/workspace-context.ts';
import { Changes } from './Changes.tsx';
import { SideBySide } from './SideBySide.tsx';

/** What somebody else has changed of a definition and not published. */
export default function TheirDraft({
  documentKey,
  draft,
}: {
  readonly documentKey: DefinitionKey;
  readonly draft: OthersDraft;
}) {
  const { t } = useWords('drafts');
  const published = useDocument(documentKey)?.published?.value ?? null;
  const theirs = JSON.parse(draft.text) as Json;
  return (
    <Stack>
      {draft.baseMoved && <Text c="dimmed">{t('people.baseMoved')}</Text>}
      <Changes documentKey={documentKey} before={published} after={theirs} />
      {published !== null && theirs !== null && <SideBySide before={published} after={theirs} />}
    </Stack>
  );
}
