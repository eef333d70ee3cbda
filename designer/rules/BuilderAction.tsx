import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ActionProps } from 'react-querybuilder';

/** Adds a line or a group. */
export function AddAction(props: ActionProps) {
  const { label, title, disabled } = props;
  if (disabled === true) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      title={title}
      leftSection={<IconPlus size={14} />}
      onClick={(event) => props.handleOnClick(event)}
    >
      {label}
    </Button>
  );
}

/** Takes a line or a group away. */
export function RemoveAction(props: ActionProps) {
  const { title, disabled } = props;
  if (disabled === true) return null;
  return (
    <ActionIcon size={36} aria-label={title} title={title} onClick={(event) => props.handleOnClick(event)}>
      <IconTrash size={16} />
    </ActionIcon>
  );
}
