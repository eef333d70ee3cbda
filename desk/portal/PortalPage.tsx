import { Button, SegmentedControl, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Failed, Loading } from '../../ui/parts/index.ts';
import { readingKey } from '../api/reading-key.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { FoundRequests } from './FoundRequests.tsx';
import styles from './portal.module.css';
import { RequestCards } from './RequestCards.tsx';

const PAGE = 50;
const SHOWN = ['open', 'ended', 'all'] as const;

/** The requests of one's own company, by where they stand for the client. */
export default function PortalPage() {
  const { t } = useWords('portal');
  usePageTitle(t('requests'));
  const [asked, ask] = useSearchParams();
  const shown = SHOWN.find((each) => each === asked.get('show')) ?? 'open';
  const words = asked.get('q') ?? '';
  const [search] = useDebouncedValue(words.trim(), 200);
  const change = (name: string, value: string): void =>
    ask(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <Stack gap="md" className={styles.page}>
      <Title order={1}>{t('requests')}</Title>
      <div className={styles.tools}>
        <TextInput
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => change('q', event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('which')}
          value={shown}
          onChange={(value) => change('show', value === 'open' ? '' : value)}
          data={SHOWN.map((value) => ({ value, label: t(`show.${value}`) }))}
        />
      </div>
      {search.length > 1 ? <FoundRequests words={search} /> : <Requests shown={shown} />}
    </Stack>
  );
}

function Requests({ shown }: { readonly shown: (typeof SHOWN)[number] }) {
  const { t } = useWords('portal');
  const api = useApi();
  const open = shown === 'all' ? {} : { open: shown === 'open' };
  const pages = useInfiniteQuery({
    queryKey: readingKey('queue', 'portalRequests', open),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.listRequests({
        query: { limit: PAGE, ...open, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ next }) => next,
  });
  if (pages.isPending) return <Loading rows={8} />;
  if (pages.isError) return <Failed error={pages.error} retry={() => void pages.refetch()} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty
        title={t(`none.${shown}`)}
        text={t('none.text')}
        action={
          <Button component={Link} to="/portal/new">
            {t('new.title')}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <RequestCards items={items} />
      {pages.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
