import { Text } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { RequestCards } from './RequestCards.tsx';

/** The requests of the company that have these words, or this number. */
export function FoundRequests({ words }: { readonly words: string }) {
  const { t } = useWords('portal');
  const found = useRead('search', { query: { q: words } }, { about: 'queue', placeholderData: (before) => before });
  if (found.isPending) return <Loading rows={4} />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (found.data.requests.length === 0) return <Text c="dimmed">{t('nothingFound', { words })}</Text>;
  return <RequestCards items={found.data.requests} />;
}
