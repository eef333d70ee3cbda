import { Button, Group, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';

interface NewNameProps {
  readonly label: string;
  readonly taken: readonly string[];
  readonly pattern: RegExp;
  readonly onAdd: (name: string) => void;
}

/** Adds something by a name that is still free. */
export function NewName({ label, taken, pattern, onAdd }: NewNameProps) {
  const { t } = useWords('paper');
  const [name, setName] = useState('');
  const wrong = name !== '' && !pattern.test(name) ? t('name.wrong') : taken.includes(name) ? t('name.taken') : null;
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name === '' || wrong !== null) return;
    onAdd(name);
    setName('');
  };
  return (
    <Group gap="sm" align="start" component="form" onSubmit={add}>
      <TextInput
        size="sm"
        aria-label={label}
        placeholder={label}
        value={name}
        error={wrong}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="sm" variant="default" type="submit" disabled={name === '' || wrong !== null}>
        {t('name.add')}
      </Button>
    </Group>
  );
}
