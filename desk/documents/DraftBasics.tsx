import { Group, Select, TextInput } from '@mantine/core';
import type { LegalEntity, OfferedForm } from '../../ui/api/index.ts';
import { MoneyInput } from '../../ui/fields-form/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { DraftParts } from './draft-parts.ts';

interface DraftBasicsProps {
  readonly parts: DraftParts;
  readonly change: (next: Partial<DraftParts>) => void;
  readonly offered: Pick<OfferedForm, 'languages' | 'priced'>;
  readonly ours: readonly LegalEntity[];
  readonly isNew: boolean;
  readonly currency: string;
}

/** What is told of every document: its day, when the work was done, language, our legal entity, what is taken off. */
export function DraftBasics({ parts, change, offered, ours, isNew, currency }: DraftBasicsProps) {
  const { t } = useWords('documents');
  const { day, factFrom, factTo, language, seller, discount } = parts;
  const isBackwards = factFrom !== '' && factTo !== '' && factTo < factFrom;
  const isNoAmount = Number.isNaN(discount) || (discount ?? 0) < 0;
  const date = (name: 'day' | 'factFrom' | 'factTo', value: string, more: { description?: string; error?: string }) => (
    <TextInput
      type="date"
      label={t(`draft.${name}`)}
      value={value}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...more}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Group gap="sm" align="flex-start">
      {date('day', day, isNew ? { description: t('draft.today') } : {})}
      {date('factFrom', factFrom, { description: t('draft.byWorks') })}
      {date('factTo', factTo, isBackwards ? { error: t('draft.backwards') } : {})}
      {offered.languages.length > 1 && (
        <Select
          label={t('draft.language')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          data={offered.languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          value={language}
          onChange={(next) => next !== null && change({ language: next })}
        />
      )}
      {ours.length > 1 && (
        <Select
          label={t('draft.seller')}
          comboboxProps={{ withinPortal: true }}
          data={ours.map(({ uuid, name: label }) => ({ value: uuid, label }))}
          value={seller}
          onChange={(next) => change({ seller: next })}
        />
      )}
      {offered.priced && (
        <MoneyInput
          label={t('draft.discount')}
          value={discount}
          currency={currency}
          error={isNoAmount ? t('draft.noAmount') : undefined}
          onChange={(next) => change({ discount: next })}
        />
      )}
    </Group>
  );
}
