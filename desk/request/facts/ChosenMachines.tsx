import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../request.module.css';
import type { BoundMachine } from './binding-draft.ts';

interface ChosenMachinesProps {
  readonly machines: readonly BoundMachine[];
  readonly onChange: (next: readonly BoundMachine[]) => void;
}

/** The machines that are chosen: taken away, made the first, and what is to be said of each. */
export function ChosenMachines({ machines, onChange }: ChosenMachinesProps) {
  const { t } = useWords('binding');
  if (machines.length === 0) return null;
  return (
    <ul className={styles.machines} aria-label={t('machines')}>
      {machines.map(({ uuid, name, note }, index) => (
        <li key={uuid}>
          <Group gap="xs" wrap="nowrap" justify="space-between">
            <Text fw={600}>{name}</Text>
            <Group gap={4} wrap="nowrap">
              {index > 0 && (
                <ActionIcon
                  aria-label={t('makeFirst', { name })}
                  onClick={() => onChange([...machines.slice(index, index + 1), ...machines.toSpliced(index, 1)])}
                >
                  <IconArrowUp size={14} aria-hidden />
                </ActionIcon>
              )}
              <ActionIcon aria-label={t('remove', { name })} onClick={() => onChange(machines.toSpliced(index, 1))}>
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Group>
          </Group>
          <TextInput
            size="xs"
            maxLength={500}
            aria-label={t('note', { name })}
            placeholder={t('notePlaceholder')}
            value={note}
            onChange={({ currentTarget: { value } }) =>
              onChange(machines.map((each) => (each.uuid === uuid ? { ...each, note: value } : each)))
            }
          />
        </li>
      ))}
    </ul>
  );
}
