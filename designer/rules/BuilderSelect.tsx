import { Select } from '@mantine/core';
import type { VersatileSelectorProps } from 'react-querybuilder';
import type { Named } from './use-builder-words.ts';

/** Chooses how lines are joined, what is asked, or what it is compared with. */
export function BuilderSelect(props: VersatileSelectorProps) {
  const { options, value, title, disabled } = props;
  return (
    <Select
      aria-label={title}
      data={(options as Named[]).map(({ name, label }) => ({ value: name, label }))}
      value={value ?? null}
      allowDeselect={false}
      readOnly={disabled}
      onChange={(next) => next !== null && props.handleOnChange(next)}
    />
  );
}
