import { ActionIcon, Checkbox, Group, Select, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { FieldDefinition } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { EditorProps } from '../editor-props.ts';
import { Part } from '../parts/Part.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { Rows } from '../parts/Rows.tsx';
import { moved, toggled } from '../shape/lists.ts';
import { textsAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { withAsked } from './with-asked.ts';

/** The fields of a request in the order in which they are asked, and which of them must be filled in to file it. */
export function AskedFields({
  value,
  readOnly,
  edit,
  problems,
  titles,
}: EditorProps & { readonly titles: ReadonlyMap<string, FieldDefinition> }) {
  const { t, title } = useWords('editors');
  const { choices } = usePack();
  const asked = textsAt(value, 'fields');
  const required = textsAt(value, 'required');
  const nameOf = (id: string): string => {
    const field = titles.get(id);
    return field === undefined ? t('pick.unknown', { id }) : title(field.title) || id;
  };
  const free = (choices.field ?? []).filter(({ id }) => !asked.includes(id));
  return (
    <Part title={t('requestType.fields')} hint={t('requestType.fieldsHint')}>
      {asked.length > 0 && (
        <Rows
          label={t('requestType.fields')}
          names={asked.map(nameOf)}
          {...(readOnly
            ? {}
            : {
                onMove: (from: number, to: number) =>
                  edit((type) => withAsked(type, moved(textsAt(type, 'fields'), from, to), textsAt(type, 'required')), {
                    name: 'move-entry',
                  }),
              })}
        >
          {(index) => {
            const id = asked[index] ?? '';
            const field = titles.get(id);
            return (
              <Group gap="sm" wrap="nowrap" mih={32}>
                <Text flex={1} miw={0}>
                  {nameOf(id)}
                  {field !== undefined && (
                    <Text span c="dimmed" size="xs" ml={8}>
                      {t(`fields.types.${field.type}`)}
                    </Text>
                  )}
                </Text>
                <Checkbox
                  size="sm"
                  label={t('requestType.required')}
                  aria-label={t('requestType.requiredOf', { what: nameOf(id) })}
                  checked={required.includes(id)}
                  disabled={readOnly}
                  onChange={() =>
                    edit((type) =>
                      withAsked(type, textsAt(type, 'fields'), toggled(textsAt(type, 'required'), id, asked)),
                    )
                  }
                />
                {!readOnly && (
                  <ActionIcon
                    aria-label={t('row.remove', { what: nameOf(id) })}
                    title={t('row.remove', { what: nameOf(id) })}
                    onClick={() =>
                      edit(
                        (type) =>
                          withAsked(
                            type,
                            textsAt(type, 'fields').filter((each) => each !== id),
                            textsAt(type, 'required').filter((each) => each !== id),
                          ),
                        { name: 'remove-entry' },
                      )
                    }
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </Group>
            );
          }}
        </Rows>
      )}
      {!readOnly && (
        <Select
          size="sm"
          aria-label={t('requestType.addField')}
          placeholder={t('requestType.addField')}
          data={free.map(({ id, label }) => ({ value: id, label: `${label} (${id})` }))}
          value={null}
          searchable
          nothingFoundMessage={t('pick.nothing')}
          onChange={(id) => {
            if (id === null) return;
            edit((type) => withAsked(type, [...textsAt(type, 'fields'), id], textsAt(type, 'required')), {
              name: 'add-entry',
            });
          }}
        />
      )}
      <RowProblems problems={problems} under="/fields" />
      <RowProblems problems={problems} under="/required" />
    </Part>
  );
}
