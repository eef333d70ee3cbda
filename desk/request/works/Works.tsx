import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '../../../engine/money/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { useOpenRequest } from '../request-context.ts';
import { AddWork } from './AddWork.tsx';
import { KeptLines } from './KeptLines.tsx';
import { WorkRow } from './WorkRow.tsx';

/** The works and parts of the request with their running total, by the client's price list. */
export function Works() {
  const { t, language } = useWords('request');
  const { number } = useOpenRequest();
  const [adding, setAdding] = useState(false);
  const works = useRead('listWorks', { path: { request: number } }, { about: `request ${number}` });
  const list = works.data;
  if (works.isError) {
    return (
      <Text c="red" role="alert">
        {t('works.failed')}
      </Text>
    );
  }
  if (list === undefined || (list.items.length === 0 && !list.mayAdd)) return null;
  const amounts = list.totals.amounts;
  return (
    <section aria-label={t('works.title')} data-jump="works">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{t('works.title')}</Title>
          {list.mayAdd && !adding && (
            <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
              {t('works.add')}
            </Button>
          )}
        </Group>
        {list.items.length === 0 && !adding && <Text c="dimmed">{t('works.none')}</Text>}
        {list.items.length > 0 && (
          <Table.ScrollContainer minWidth={amounts === null ? 280 : 460}>
            <Table aria-label={t('works.title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('works.what')}</Table.Th>
                  <Table.Th ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {t('works.quantity')}
                  </Table.Th>
                  {amounts !== null && <Table.Th ta="right">{t('works.price')}</Table.Th>}
                  {amounts !== null && <Table.Th ta="right">{t('works.amount')}</Table.Th>}
                  <Table.Th w={36}>
                    <span className="said">{t('works.actions')}</span>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.items.map((line) => (
                  <WorkRow key={line.uuid} line={line} prices={amounts !== null} />
                ))}
              </Table.Tbody>
              {amounts !== null && (
                <Table.Tfoot>
                  {amounts.map(({ currency, amount }) => (
                    <Table.Tr key={currency}>
                      <Table.Th colSpan={3} scope="row">
                        {t('works.total')}
                      </Table.Th>
                      <Table.Th ta="right">{formatMoney(amount, currency, language)}</Table.Th>
                      <Table.Th />
                    </Table.Tr>
                  ))}
                </Table.Tfoot>
              )}
            </Table>
          </Table.ScrollContainer>
        )}
        <KeptLines operation="addWork" />
        {adding && <AddWork mayPrice={list.mayPrice} close={() => setAdding(false)} />}
      </Stack>
    </section>
  );
}
