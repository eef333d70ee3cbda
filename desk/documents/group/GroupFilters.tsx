import { Button, Group, Select, TextInput } from '@mantine/core';
import type { DocumentForm } from '../../../ui/api/index.ts';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { today } from '../../register/card/today.ts';
import { EntrySelect } from '../../register/form/EntrySelect.tsx';
import { useNamedClient } from '../use-named-client.ts';
import { useAskedGroup } from './use-asked-group.ts';
import { monthOf } from './usual-period.ts';

interface GroupFiltersProps {
  readonly forms: readonly DocumentForm[];
  /** Id of the one that is chosen. */
  readonly form: string;
}

/** Whose requests of which days, and by which form. */
export function GroupFilters({ forms, form }: GroupFiltersProps) {
  const { t, title } = useWords('documents');
  const me = useMe();
  const { client, from, to, ask } = useAskedGroup();
  const named = useNamedClient(client);
  return (
    <Group gap="sm" my="sm" align="flex-end" role="search" aria-label={t('group.ofWhat')}>
      {me.may.registers === null ? (
        <TextInput
          w={240}
          label={t('group.clientCode')}
          defaultValue={client ?? ''}
          onBlur={({ currentTarget }) => ask({ client: currentTarget.value.trim() })}
        />
      ) : (
        <EntrySelect
          kind="client"
          w={240}
          label={t('list.client')}
          value={named}
          onChange={(next) => ask({ client: next === null ? null : (next.code ?? next.uuid) })}
        />
      )}
      <TextInput
        type="date"
        label={t('list.from')}
        value={from}
        onChange={({ currentTarget }) => ask({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('list.to')}
        value={to}
        onChange={({ currentTarget }) => ask({ to: currentTarget.value })}
      />
      <Button variant="default" onClick={() => ask(monthOf(today(), 1))}>
        {t('group.lastMonth')}
      </Button>
      <Button variant="default" onClick={() => ask(monthOf(today()))}>
        {t('group.thisMonth')}
      </Button>
      {forms.length > 1 && (
        <Select
          w={260}
          label={t('list.form')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          data={forms.map(({ id, title: name }) => ({ value: id, label: title(name) || id }))}
          value={form}
          onChange={(next) => ask({ form: next })}
        />
      )}
    </Group>
  );
}
