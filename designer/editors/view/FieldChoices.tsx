import { ActionIcon, Group, Select, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useWords } from '../../../ui/i18n/index.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { PickMany } from '../parts/Pick.tsx';
import { withMember } from '../shape/members.ts';
import { textsAt } from '../shape/read.ts';
import { usePackFields } from '../use-pack-fields.ts';

interface FieldChoicesProps {
  readonly value: Json | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: JsonObject | undefined) => void;
}

/** Custom fields of which certain options must be chosen; only a choice can be asked for. */
export function FieldChoices({ value, readOnly, onChange }: FieldChoicesProps) {
  const { t, title } = useWords('editors');
  const fields = usePackFields();
  const wanted = isObject(value) ? value : {};
  const asked = Object.keys(wanted);
  const free = [...fields.values()].filter(({ id, type }) => type === 'choice' && !asked.includes(id));
  const set = (id: string, options: readonly string[] | undefined): void => {
    const next = withMember(wanted, id, options, []);
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  if (asked.length === 0 && free.length === 0) return null;
  return (
    <Stack gap="xs" role="group" aria-label={t('view.fields')}>
      {asked.map((id) => {
        const field = fields.get(id);
        const name = title(field?.title) || id;
        return (
          <Group key={id} gap={4} align="flex-end" wrap="nowrap">
            <div style={{ flex: 1, minWidth: 0 }}>
              <PickMany
                label={field === undefined ? t('pick.unknown', { id }) : name}
                choices={(field?.options ?? []).map((option) => ({
                  id: option.id,
                  label: title(option.title) || option.id,
                }))}
                values={textsAt(wanted, id)}
                readOnly={readOnly}
                onChange={(options) => set(id, options)}
              />
            </div>
            {!readOnly && (
              <ActionIcon
                size="lg"
                aria-label={t('row.remove', { what: name })}
                title={t('row.remove', { what: name })}
                onClick={() => set(id, undefined)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </Group>
        );
      })}
      {!readOnly && free.length > 0 && (
        <Select
          size="sm"
          label={asked.length === 0 ? t('view.fields') : undefined}
          aria-label={t('view.addField')}
          placeholder={t('view.addField')}
          data={free.map(({ id, title: words }) => ({ value: id, label: title(words) || id }))}
          value={null}
          searchable
          nothingFoundMessage={t('pick.nothing')}
          onChange={(id) => {
            const [first] = fields.get(id ?? '')?.options ?? [];
            if (id !== null && first !== undefined) set(id, [first.id]);
          }}
        />
      )}
    </Stack>
  );
}
