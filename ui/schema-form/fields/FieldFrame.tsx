import { ActionIcon, Group, Input } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords, useProblemsAt } from '../form-context.ts';

interface FieldFrameProps extends Pick<FieldProps, 'label' | 'hint' | 'path' | 'required' | 'value' | 'onChange'> {
  /** `group` for a field of several inputs, which then name themselves. */
  readonly as: 'group' | 'input';
  /** Nothing can be done to it: neither asked for nor taken away. */
  readonly fixed?: boolean;
  readonly children: (ids: { readonly input: string; readonly described: string | undefined }) => ReactNode;
}

/** Label, help, problems and, where the value may be absent, the way to take it away. */
export function FieldFrame({
  as,
  label,
  hint,
  path,
  required,
  value,
  onChange,
  fixed = false,
  children,
}: FieldFrameProps) {
  const { readOnly } = useForm();
  const { text } = useFormWords();
  const problems = useProblemsAt(path);
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, problems.length === 0 ? '' : `${id}-error`]
    .filter((each) => each !== '')
    .join(' ');
  const removable = !fixed && !required && !readOnly && value !== undefined;
  const name =
    as === 'input' ? (
      <Input.Label htmlFor={id} required={required && !fixed}>
        {label}
      </Input.Label>
    ) : (
      <Input.Label labelElement="div" id={`${id}-label`} required={required && !fixed}>
        {label}
      </Input.Label>
    );
  return (
    <div
      role={as === 'group' ? 'group' : undefined}
      aria-labelledby={as === 'group' ? `${id}-label` : undefined}
      aria-describedby={as === 'group' && described !== '' ? described : undefined}
    >
      <Group gap={4} wrap="nowrap" mih={22}>
        {name}
        {removable && (
          <ActionIcon size={20} onClick={() => onChange(undefined)} aria-label={text('take-away', { what: label })}>
            <IconX size={14} />
          </ActionIcon>
        )}
      </Group>
      {hint !== undefined && (
        <Input.Description id={`${id}-hint`} mb={4}>
          {hint}
        </Input.Description>
      )}
      {children({ input: id, described: described === '' ? undefined : described })}
      {problems.length > 0 && (
        <Input.Error id={`${id}-error`} mt={4} role="alert">
          {problems.join(' ')}
        </Input.Error>
      )}
    </div>
  );
}
