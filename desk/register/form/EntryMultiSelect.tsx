import { Group, Input, Pill } from '@mantine/core';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Named } from '../entry.ts';
import type { EntryQuery } from '../use-entries.ts';
import { EntrySelect } from './EntrySelect.tsx';

interface EntryMultiSelectProps {
  readonly kind: RegisterKind;
  readonly label: string;
  readonly value: readonly Named[];
  readonly within: EntryQuery;
  readonly onChange: (next: readonly Named[]) => void;
}

/** Several entries of a register: those chosen, each taken away by a click, and one more. */
export function EntryMultiSelect({ kind, label, value, within, onChange }: EntryMultiSelectProps) {
  const { t } = useWords('registers');
  return (
    <Input.Wrapper label={label} labelElement="div">
      {value.length > 0 && (
        <Group gap={4} mb={4}>
          {value.map((each) => (
            <Pill
              key={each.uuid}
              withRemoveButton
              onRemove={() => onChange(value.filter(({ uuid }) => uuid !== each.uuid))}
              removeButtonProps={{
                'aria-label': t('form.leaveOut', { name: each.name }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
            >
              {each.name}
            </Pill>
          ))}
        </Group>
      )}
      <EntrySelect
        key={value.length}
        kind={kind}
        value={null}
        within={within}
        aria-label={t('form.oneMore', { what: label })}
        placeholder={t('form.choose')}
        onChange={(next) => {
          if (next !== null && !value.some(({ uuid }) => uuid === next.uuid)) onChange([...value, next]);
        }}
      />
    </Input.Wrapper>
  );
}
