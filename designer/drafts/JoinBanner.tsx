import { Alert, Button, Group } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { titleOf } from '../shell/title-of.ts';
import type { DefinitionKey, DocumentState } from '../workspace/document-state.ts';
import { useServerWorkspace } from '../workspace/use-server-workspace.ts';
import { useDocument } from '../workspace/workspace-context.ts';
import { useOpenJoin } from './join-context.ts';

/** Says that a definition was published or changed elsewhere since the person's draft of it began. */
export function JoinBanner({ documentKey }: { readonly documentKey: DefinitionKey }) {
  const held = useDocument(documentKey);
  const workspace = useServerWorkspace();
  if (held === undefined) return null;
  const from = held.saving === 'stale' || held.baseMoved ? workspace.toJoin(documentKey)?.from : undefined;
  if (from === undefined) return null;
  return <Banner held={held} from={from} />;
}

function Banner({ held, from }: { readonly held: DocumentState; readonly from: 'window' | 'publish' }) {
  const { t, title, ago } = useWords('drafts');
  const api = useApi();
  const open = useOpenJoin();
  const { key, published } = held;
  const { data } = useQuery({
    queryKey: ['definition', key.kind, key.id, published?.hash],
    queryFn: ({ signal }) => api.getDefinition({ path: key, signal }),
    enabled: from === 'publish' && published !== null,
  });
  const name = titleOf(held, title);
  const by = data?.about.changedBy?.name;
  const text =
    from === 'publish' && by !== undefined && data !== undefined
      ? t('join.publish.by', { title: name, by, ago: ago(data.about.changedAt) })
      : t(`join.${from}.banner`, { title: name });
  return (
    <Alert color="accent" radius={0} p="sm" role="status" icon={<IconGitMerge size={18} />}>
      <Group gap="md">
        <span>{text}</span>
        <Button size="compact-sm" onClick={() => open(key)}>
          {t('join.open')}
        </Button>
      </Group>
    </Alert>
  );
}
