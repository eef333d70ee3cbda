import { Alert, Table } from '@mantine/core';
import type { ApiError } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { placeOfProblem } from './rows-of.ts';

/** Every problem of a table at once, by row and column. */
export function ProblemTable({ problems }: { readonly problems: ApiError['details'] }) {
  const { t } = useWords('registers');
  const title = t('import.problems', { count: problems.length });
  return (
    <>
      <Alert color="red" role="alert" title={title} />
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={72}>{t('import.row')}</Table.Th>
            <Table.Th w={180}>{t('import.column')}</Table.Th>
            <Table.Th>{t('import.problem')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map(({ rule, path, message }) => {
            const { row, column } = placeOfProblem(path);
            return (
              <Table.Tr key={`${rule} ${path} ${message}`}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>{column}</Table.Td>
                <Table.Td>{message}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </>
  );
}
