import { ActionIcon, Group, Input, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './inspector.module.css';
import { Reference } from './Reference.tsx';
import type { ReferencesProps } from './References.tsx';

/** Several of what the pack has in an order that counts, as the fields of a form. */
export function OrderedReferences({
  label,
  choices,
  value,
  onChange,
  readOnly = false,
  placeholder,
  description,
}: ReferencesProps) {
  const { t } = useWords('inspector');
  const id = useId();
  const nameOf = (each: string): string =>
    choices.find((choice) => choice.id === each)?.label ?? t('unknown', { id: each });
  const move = (from: number, to: number): void =>
    onChange(value.toSpliced(from, 1).toSpliced(to, 0, value[from] ?? ''));
  return (
    <Input.Wrapper label={label} description={description} labelElement="div" labelProps={{ id }}>
      <ol className={styles.ordered} aria-labelledby={id}>
        {value.map((each, index) => (
          <li key={each}>
            <Group gap={0} wrap="nowrap">
              <Text size="sm" className={styles.grow}>
                {nameOf(each)}
              </Text>
              {!readOnly && (
                <>
                  <ActionIcon
                    aria-label={t('moveUp', { name: nameOf(each) })}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    <IconArrowUp size={16} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('moveDown', { name: nameOf(each) })}
                    disabled={index === value.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    <IconArrowDown size={16} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('removeOne', { name: nameOf(each) })}
                    onClick={() => onChange(value.toSpliced(index, 1))}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                </>
              )}
            </Group>
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Reference
          key={value.length}
          label={t('addTo', { label })}
          choices={choices.filter(({ id: each }) => !value.includes(each))}
          value={null}
          placeholder={placeholder ?? t('add')}
          onChange={(next) => next !== null && onChange([...value, next])}
        />
      )}
    </Input.Wrapper>
  );
}
