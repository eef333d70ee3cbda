import { Table, Text } from '@mantine/core';
import { IconMinus } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Json } from '../../model/json.ts';
import { allowedBy, AREAS } from './grants.ts';
import styles from './role.module.css';

/** What a role may, right by right, all its grants taken together. */
export function RoleMatrix({ value }: { readonly value: Json }) {
  const { t, list } = useWords('editors');
  const allowed = allowedBy(value);
  if (allowed.length === 0) return <Text c="dimmed">{t('role.nothing')}</Text>;
  return (
    <Table className={styles.matrix} verticalSpacing={4}>
      <caption className="said">{t('role.matrix')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('role.mayLabel')}</Table.Th>
          <Table.Th>{t('role.whereLabel')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {AREAS.filter((on) => allowed.some((each) => each.on === on)).map((on) => (
          <Fragment key={on}>
            <Table.Tr>
              <Table.Th colSpan={2} scope="rowgroup" className={styles.area}>
                {t(`role.areas.${on}`)}
              </Table.Th>
            </Table.Tr>
            {allowed
              .filter((each) => each.on === on)
              .map(({ right, where, hides }) => (
                <Table.Tr key={right} data-none={where.length === 0 || undefined}>
                  <Table.Td>{t(`role.rights.${right}`)}</Table.Td>
                  <Table.Td>
                    {where.length === 0 ? (
                      <IconMinus size={16} aria-label={t('role.not')} />
                    ) : (
                      list(where.map((place) => t(`role.places.${place}`))) + (hides ? ` ${t('role.hides')}` : '')
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}
