import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './add-by-title.module.css';

export interface AddByTitleProps {
  readonly label: string;
  readonly button: string;
  readonly onAdd: (title: string) => void;
}

/** Adds one more by typing what it is called: Enter adds it, and the next can be typed at once. */
export function AddByTitle({ label, button, onAdd }: AddByTitleProps) {
  const [title, setTitle] = useState('');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        onAdd(title.trim());
        setTitle('');
      }}
    >
      <TextInput
        size="sm"
        aria-label={label}
        placeholder={label}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="sm" leftSection={<IconPlus size={16} />}>
        {button}
      </Button>
    </form>
  );
}
