import { Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Problem, prettyText } from '../../../../engine/language/index.ts';
import { useWords } from '../../../../ui/i18n/index.ts';
import { type Json, sameJson } from '../../../model/json.ts';
import { parseJson } from '../../../json/text-problems.ts';
import { FaultList } from '../FaultList.tsx';
import { CodeText, type TextDoor } from './CodeText.tsx';
import { jsonProblems } from './json-problems.ts';

interface JsonPartProps {
  readonly label: string;
  readonly value: Json;
  readonly readOnly: boolean;
  readonly onChange: (value: Json) => void;
  /** Those of the definition; what of them is about this part is told at its line. */
  readonly problems: readonly Problem[];
  /** JSON pointer of the part. */
  readonly under: string;
  readonly onDoor: (door: TextDoor | null) => void;
}

/** A part of a definition as JSON. What is typed is taken over as soon as it can be read. */
export function JsonPart({ label, value, readOnly, onChange, problems, under, onDoor }: JsonPartProps) {
  const { t, language } = useWords('json');
  const words = useWords('paper');
  const [text, setText] = useState(() => prettyText(value));
  /** The value that the text and the definition last agreed on. */
  const agreed = useRef(value);
  const door = useRef<TextDoor | null>(null);
  const parsed = parseJson(text);
  const noJson = t('noJsonKept');
  const told = useMemo(
    () => jsonProblems(text, { problems, under, language, noJson }),
    [text, problems, under, language, noJson],
  );
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
      <CodeText
        language="json"
        label={label}
        value={text}
        readOnly={readOnly}
        onChange={write}
        problems={told}
        onDoor={(next) => {
          door.current = next;
          onDoor(next);
        }}
      />
      <Text size="xs" c={parsed === undefined ? 'red' : 'dimmed'} role="status">
        {parsed === undefined ? noJson : ''}
      </Text>
      {parsed !== undefined && told.length > 0 && (
        <FaultList
          label={words.t('faults.wrong')}
          faults={told.map(({ line, column, severity, message }) => ({
            place: { part: under, line, column },
            severity,
            message: words.t('faults.line', { line, message }),
          }))}
          onJump={({ line = 1, column = 1 }) => door.current?.jump({ line, column })}
        />
      )}
    </>
  );
}
