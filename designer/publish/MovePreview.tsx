import { Button, Select, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MovePreview as Move } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { type PlanProps, POLICIES } from './publish-plan.ts';
import styles from './publish.module.css';
import type { Places } from './use-places.ts';

const PAGE = 25;

/** The real requests, page by page: where each stands and would stand, and its timers before and after. */
export function MovePreview({ check, plan, change, places }: PlanProps & { readonly places: Places }) {
  const { t, number } = useWords('publish');
  const api = useApi();
  const workspace = useWorkspace();
  const { states, timers, timersOf } = plan;
  const [open, setOpen] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['move preview', check, states, timers, timersOf],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam, signal }) => {
      await workspace.flush();
      const body = { plan: { states: { ...states }, timers, timersOf: { ...timersOf } }, limit: PAGE };
      return api.previewMigration({
        body: pageParam === undefined ? body : { ...body, cursor: pageParam },
        signal,
      });
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    retry: false,
    gcTime: 0,
  });
  const conflicts = query.data?.pages.some(({ items }) => items.some(({ conflict }) => conflict !== null)) === true;
  useEffect(() => {
    if (conflicts) setOpen(true);
  }, [conflicts]);
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const moves = query.data.pages.flatMap(({ items }) => items);
  const hidden = query.data.pages.reduce((sum, page) => sum + page.hidden, 0);
  // A timer that only begins or ends with the move has no due date to decide about.
  const kinds = [
    ...new Set(
      moves
        .filter(({ conflict }) => conflict === null)
        .flatMap((move) => move.timers)
        .filter(({ dueAt, movedDueAt }) => dueAt !== null && movedDueAt !== null)
        .map(({ state, delay }) => `${state}/${delay}`),
    ),
  ];
  return (
    <details className={styles.preview} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('preview.title', { count: query.data.pages[0]?.requests ?? 0 })}</summary>
      {kinds.length > 0 && (
        <div className={styles.policies}>
          {kinds.map((timer) => (
            <Select
              key={timer}
              size="xs"
              label={t('timers.of', {
                delay: places.delay(timer.split('/')[1] ?? ''),
                state: places.called(timer.split('/')[0] ?? ''),
              })}
              data={POLICIES.map((value) => ({ value, label: t(`timers.${value}`) }))}
              value={timersOf[timer] ?? timers}
              allowDeselect={false}
              onChange={(policy) => {
                if (policy === null) return;
                const { [timer]: _, ...others } = timersOf;
                change({ timersOf: policy === timers ? others : { ...others, [timer]: policy } });
              }}
            />
          ))}
        </div>
      )}
      <div className={styles.scroll}>
        <Table aria-label={t('preview.table')} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={styles.whole}>{t('preview.request')}</Table.Th>
              <Table.Th>{t('preview.from')}</Table.Th>
              <Table.Th>{t('preview.to')}</Table.Th>
              <Table.Th>{t('preview.timers')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {moves.map((move) => (
              <MoveRow
                key={move.request}
                move={move}
                places={places}
                waits={plan.running === 'when-safe' && !move.safe}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {hidden > 0 && <Text c="dimmed">{t('preview.hidden', { count: hidden })}</Text>}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('preview.more', { shown: number(moves.length + hidden), of: number(query.data.pages[0]?.requests ?? 0) })}
        </Button>
      )}
    </details>
  );
}

interface MoveRowProps {
  readonly move: Move;
  readonly places: Places;
  /** It would not be moved now: the plan asks for moves that are safe alone. */
  readonly waits: boolean;
}

function MoveRow({ move, places, waits }: MoveRowProps) {
  const { t, date, list, language } = useWords('publish');
  return (
    <Table.Tr>
      <Table.Td className={styles.whole}>
        <a href={`/requests/${encodeURIComponent(move.number)}`} target="_blank" rel="noreferrer">
          {move.number}
        </a>
      </Table.Td>
      <Table.Td>{list(move.states.map(({ state }) => places.called(state)))}</Table.Td>
      <Table.Td>
        {move.conflict === null ? (
          list(move.movedStates.map(places.called))
        ) : (
          <Text c="var(--mantine-color-error)" size="sm">
            {move.states.some(({ to }) => to === null) ? t('preview.homeless') : move.conflict[language]}
          </Text>
        )}
        {move.conflict === null && waits && <div className={styles.dim}>{t('preview.waits')}</div>}
      </Table.Td>
      <Table.Td>
        {move.timers.map(({ state, delay, dueAt, movedDueAt }) => (
          <div key={`${state}/${delay}`} className={styles.whole}>
            {dueAt === movedDueAt
              ? t('preview.timerStays', { delay: places.delay(delay), at: date(dueAt ?? 0) })
              : t(
                  dueAt === null
                    ? 'preview.timerNew'
                    : movedDueAt === null
                      ? 'preview.timerGone'
                      : 'preview.timerMoves',
                  {
                    delay: places.delay(delay),
                    before: dueAt === null ? '' : date(dueAt),
                    after: movedDueAt === null ? '' : date(movedDueAt),
                  },
                )}
          </div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}
