import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { prettyText } from '../../../../engine/language/index.ts';
import { useWords } from '../../../../ui/i18n/index.ts';
import { type Json, sameJson } from '../../../model/json.ts';
import { parseJson } from '../../../json/text-problems.ts';
import { CodeText } from './CodeText.tsx';

interface JsonPartProps {
  readonly label: string;
  readonly value: Json;
  readonly readOnly: boolean;
  readonly onChange: (value: Json) => void;
}

/** A part of a definition as JSON. What is typed is taken over as soon as it can be read. */
export function JsonPart({ label, value, readOnly, onChange }: JsonPartProps) {
  const { t } = useWords('json');
  const [text, setText] = useState(() => prettyText(value));
  /** The value that the text and the definition last agreed on. */
  const agreed = useRef(value);
  const parsed = parseJson(text);
  useEffect(() => {
    if (sameJson(value, agreed.current)) return;
    agreed.current = value;
    setText(prettyText(value));
  }, [value]);
  const write = (next: string): void => {
    setText(next);
    const read = parseJson(next);
    if (read === undefined || sameJson(read, agreed.current)) return;
    agreed.current = read;
    onChange(read);
  };
  return (
    <>
      <CodeText language="json" label={label} value={text} readOnly={readOnly} onChange={write} />
      <Text size="xs" c={parsed === undefined ? 'red' : 'dimmed'} role="status">
        {parsed === undefined ? t('noJsonKept') : ''}
      </Text>
    </>
  );
}
