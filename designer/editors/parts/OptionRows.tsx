import { Stack, Text } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { freeId } from '../../model/new-ids.ts';
import type { EditorProps } from '../editor-props.ts';
import { ORDERS } from '../shape/orders.ts';
import { AddByTitle } from './AddByTitle.tsx';
import { MemberRow } from './MemberRow.tsx';
import { Rows } from './Rows.tsx';
import { useMembers } from './use-members.ts';

export interface OptionRowsProps extends Pick<EditorProps, 'edit' | 'readOnly'> {
  readonly holder: JsonObject;
  readonly path: readonly (string | number)[];
  readonly order: readonly string[];
  readonly published: Json | undefined;
}

/** What can be chosen. */
export function OptionRows({ edit, readOnly, ...of }: OptionRowsProps) {
  const { t, language } = useWords('editors');
  const members = useMembers({ edit }, { ...of, key: 'options' });
  return (
    <Stack gap="xs">
      <Text fw={500}>{t('options.title')}</Text>
      {members.names.length > 0 && (
        <Rows label={t('options.title')} names={members.names} {...(readOnly ? {} : { onMove: members.move })}>
          {(index) => (
            <MemberRow
              members={members}
              index={index}
              pointer={`/${of.path.join('/')}/options/${index}`}
              order={ORDERS.option}
              readOnly={readOnly}
            />
          )}
        </Rows>
      )}
      {!readOnly && (
        <AddByTitle
          label={t('options.new')}
          button={t('options.add')}
          onAdd={(title) => members.add({ id: freeId(title, members.ids), title: { [language]: title } })}
        />
      )}
    </Stack>
  );
}
