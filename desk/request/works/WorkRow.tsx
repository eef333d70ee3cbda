import { ActionIcon, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { formatMoney } from '../../../engine/money/index.ts';
import type { WorkLine } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useSend } from '../../sending/use-send.ts';
import styles from '../request.module.css';
import { useOpenRequest } from '../request-context.ts';
import { sayUnit } from './say-unit.ts';

interface WorkRowProps {
  readonly line: WorkLine;
  readonly prices: boolean;
}

/** One work or part: what, how much, for which machine, by whom, and what it costs. */
export function WorkRow({ line, prices }: WorkRowProps) {
  const { t, title, number: say, language, day } = useWords('request');
  const api = useApi();
  const { refresh } = useOpenRequest();
  const removing = useSend(
    `remove work ${line.uuid}`,
    ({ version }: { readonly version: number }, { signal }) =>
      api.removeWork({ path: { work: line.uuid }, ifMatch: version, signal }),
    { done: () => void refresh(), failed: () => void refresh() },
  );
  const money = (minor: number | null): string =>
    minor === null ? '' : formatMoney(minor, line.currency ?? 'RUB', language);
  const name = title(line.title);
  return (
    <Table.Tr>
      <Table.Td>
        {line.leftOut ? <del className={styles.leftOut}>{name}</del> : name}
        <Text size="xs" c="dimmed">
          {[line.equipment?.name, line.by?.name, day(line.day), line.note]
            .filter((part) => part !== undefined && part !== null && part !== '')
            .join(' · ')}
        </Text>
        {line.leftOut && (
          <Text size="xs" component="p" m={0}>
            {line.leftOutBy === null ? t('works.leftOut') : t('works.leftOutBy', { number: line.leftOutBy.number })}
          </Text>
        )}
        {removing.state === 'refused' && <Refusal error={removing.error} />}
      </Table.Td>
      <Table.Td ta="right" className={styles.figure}>
        {say(line.quantity / 1000)} {sayUnit(t, line.unit, line.quantity / 1000)}
      </Table.Td>
      {prices && (
        <Table.Td ta="right" className={styles.figure}>
          {money(line.price)}
          {line.discount !== null && line.discount > 0 && (
            <Text size="xs" c="dimmed">
              −{say(line.discount / 100)} %
            </Text>
          )}
        </Table.Td>
      )}
      {prices && (
        <Table.Td ta="right" className={styles.figure}>
          {line.leftOut ? <del className={styles.leftOut}>{money(line.amount)}</del> : money(line.amount)}
        </Table.Td>
      )}
      <Table.Td>
        {line.mayChange && (
          <ActionIcon
            aria-label={t('works.remove', { title: name })}
            loading={removing.state === 'sending'}
            onClick={() => void removing.send({ version: line.version })}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
