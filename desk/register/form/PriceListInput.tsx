import { Select, TextInput } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { useMe } from '../../../ui/api/use-api.ts';
import { useRead } from '../../api/use-read.ts';

interface PriceListInputProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly autoFocus: boolean;
  readonly value: string;
  readonly onBlur: () => void;
  readonly onChange: (next: string | null) => void;
}

/** The price list of a contract: chosen by whoever may read the definitions, by others typed as its id. */
export function PriceListInput({ value, onChange, ...common }: PriceListInputProps) {
  const { t, title } = useWords('registers');
  const { definitions } = useMe().may;
  const found = useRead(
    'listDefinitions',
    { query: { kind: 'price-list' } },
    { about: 'definitions', staleTime: 60_000, enabled: definitions, retry: false },
  );
  if (!definitions || found.isError) {
    return (
      <TextInput
        {...common}
        description={t('form.priceListHint')}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  const data = (found.data?.items ?? []).map(({ id, title: name }) => ({ value: id, label: title(name) || id }));
  const isListed = value === '' || data.some((each) => each.value === value);
  return (
    <Select
      {...common}
      clearable
      searchable
      data={isListed ? data : [...data, { value, label: value }]}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  );
}
