import { ActionIcon, Group, Select, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useWords } from '../../../ui/i18n/index.ts';
import type { EditorProps } from '../editor-props.ts';
import { Part } from '../parts/Part.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { Rows } from '../parts/Rows.tsx';
import { moved } from '../shape/lists.ts';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { textsAt } from '../shape/read.ts';
import { useColumnNames } from './use-column-names.ts';

const MOST = 20;

/** The columns of the queue, from the left to the right. */
export function ColumnRows({ value, readOnly, edit, problems }: EditorProps) {
  const { t } = useWords('editors');
  const { nameOf, offered } = useColumnNames();
  const columns = textsAt(value, 'columns');
  const set = (change: (columns: readonly string[]) => readonly string[], name: string): void =>
    edit((view) => withMember(view, 'columns', change(textsAt(view, 'columns')), ORDERS.view), { name });
  const free = offered.filter(({ id }) => !columns.includes(id));
  return (
    <Part title={t('view.columns')} hint={t('view.columnsHint')}>
      <div data-part="/columns">
        {columns.length > 0 && (
          <Rows
            label={t('view.columns')}
            names={columns.map(nameOf)}
            {...(readOnly ? {} : { onMove: (from, to) => set((all) => moved(all, from, to), 'move-entry') })}
          >
            {(index) => {
              const name = nameOf(columns[index] ?? '');
              return (
                <Group gap="sm" wrap="nowrap" mih={32} data-part={`/columns/${index}`}>
                  <Text flex={1} miw={0}>
                    {name}
                  </Text>
                  {!readOnly && (
                    <ActionIcon
                      aria-label={t('row.remove', { what: name })}
                      title={t('row.remove', { what: name })}
                      onClick={() => set((all) => all.toSpliced(index, 1), 'remove-entry')}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  )}
                </Group>
              );
            }}
          </Rows>
        )}
        {!readOnly && columns.length < MOST && (
          <Select
            size="sm"
            mt="xs"
            aria-label={t('view.addColumn')}
            placeholder={t('view.addColumn')}
            data={free.map(({ id, label }) => ({ value: id, label }))}
            value={null}
            searchable
            nothingFoundMessage={t('pick.nothing')}
            onChange={(column) => column !== null && set((all) => [...all, column], 'add-entry')}
          />
        )}
        <RowProblems problems={problems} under="/columns" />
      </div>
    </Part>
  );
}
