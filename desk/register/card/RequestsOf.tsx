import { Button, SegmentedControl, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { readingKey } from '../../api/reading-key.ts';
import { RequestLines } from './RequestLines.tsx';
import { Section } from './Section.tsx';

const SHOWN = 10;

/** The requests of a client or machine: those that are open, those that have ended. */
export function RequestsOf({ query }: { readonly query: NonNullable<Input<'listRequests'>['query']> }) {
  const { t } = useWords('registers');
  const api = useApi();
  const [which, setWhich] = useState('open');
  const asked = { ...query, open: which === 'open', limit: SHOWN };
  const found = useInfiniteQuery({
    queryKey: readingKey('queue', 'listRequests of a card', asked),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.listRequests({ query: { ...asked, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    getNextPageParam: ({ next }) => next,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('requests.title')}>
      <SegmentedControl
        mt="xs"
        size="xs"
        aria-label={t('requests.title')}
        value={which}
        onChange={setWhich}
        data={['open', 'ended'].map((value) => ({ value, label: t(`requests.${value}`) }))}
      />
      {found.isPending ? (
        <Loading rows={3} />
      ) : found.isError ? (
        <Failed error={found.error} retry={() => void found.refetch()} />
      ) : items.length === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">
          {t(`requests.none.${which}`)}
        </Text>
      ) : (
        <RequestLines items={items} />
      )}
      {found.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('requests.more')}
        </Button>
      )}
    </Section>
  );
}
