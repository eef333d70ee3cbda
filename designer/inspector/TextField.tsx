import { Textarea } from '@mantine/core';
import type { Json } from '../model/json.ts';
import styles from './inspector.module.css';
import { useGesture } from './use-gesture.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (value: Json, gesture: string) => void;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  /** False: an empty text is kept as it is. */
  readonly removable?: boolean;
}

/** A remark of several lines; an empty one is removed. */
export function TextField({ label, value, onChange, readOnly, maxLength = 2000, removable = true }: TextFieldProps) {
  const { gesture, begin } = useGesture();
  return (
    <Textarea
      label={label}
      size="sm"
      rows={2}
      classNames={{ input: styles.text ?? '' }}
      maxLength={maxLength}
      readOnly={readOnly}
      value={typeof value === 'string' ? value : ''}
      onFocus={begin}
      onChange={({ currentTarget: { value: text } }) => onChange(removable && text === '' ? null : text, gesture())}
    />
  );
}
