import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { STATUS_CATEGORIES, type StatusCategory } from '../workflow/add-status.ts';
import { isEscape } from '../workflow/is-escape.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useNewStatus } from '../workflow/use-new-status.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import styles from './inspector.module.css';
import { Reference } from './Reference.tsx';

interface StatusFieldProps {
  readonly value: string | undefined;
  readonly onChange: (id: string | null) => void;
  /** The status that is seen when the state has none of its own. */
  readonly inherited?: string;
}

/** Chooses the status that staff see, or makes a new one. */
export function StatusField({ value, onChange, inherited }: StatusFieldProps) {
  const { t } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const { choices, names } = useSurroundings();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Reference
        label={t('state.status')}
        choices={choices.status ?? []}
        value={value}
        onChange={onChange}
        readOnly={readOnly}
        placeholder={
          inherited === undefined
            ? t('state.noStatus')
            : t('state.inherited', { status: names.choice('status', inherited) })
        }
      />
      {!readOnly && !adding && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
          {t('state.newStatus')}
        </Button>
      )}
      {adding && (
        <NewStatus
          onDone={(id) => {
            setAdding(false);
            if (id !== null) onChange(id);
          }}
        />
      )}
    </>
  );
}

function NewStatus({ onDone }: { readonly onDone: (id: string | null) => void }) {
  const { t } = useWords('inspector');
  const addStatus = useNewStatus();
  const [title, setTitle] = useState('');
  const [category, setCategory] = useState<StatusCategory>('active');
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={styles.inline}
      aria-label={t('state.newStatus')}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') setMissing(true);
        else onDone(addStatus(title.trim(), category));
      }}
      onKeyDown={(event) => {
        if (!isEscape(event)) return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <TextInput
        label={t('title')}
        size="sm"
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        error={missing && title.trim() === '' ? t('titleMissing') : undefined}
        data-autofocus
        autoFocus
        maxLength={200}
      />
      <Select
        label={t('state.category')}
        size="sm"
        data={STATUS_CATEGORIES.map((each) => ({ value: each, label: t(`category.${each}`) }))}
        value={category}
        onChange={(next) => next !== null && setCategory(next)}
        allowDeselect={false}
      />
      <Group gap="xs">
        <Button type="submit" size="compact-sm">
          {t('add')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDone(null)}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
