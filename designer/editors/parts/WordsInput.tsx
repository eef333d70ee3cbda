import { Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { type Language, LANGUAGES, useWords } from '../../../ui/i18n/index.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { withWords } from '../shape/members.ts';
import { wordsAt } from '../shape/read.ts';
import type { HowToEdit } from '../editor-props.ts';
import styles from './words-input.module.css';

export interface WordsInputProps {
  /** What the words are: the title, a hint. */
  readonly label: string;
  /** The object that holds them, and under which key. */
  readonly of: Json | undefined;
  readonly name: string;
  readonly readOnly: boolean;
  readonly long?: boolean;
  readonly required?: boolean;
  /** Only for who hears the page: where the column has a heading, or the row is narrow. */
  readonly labelHidden?: boolean;
  /** Undefined: nothing is left in any language. */
  readonly onChange: (words: JsonObject | undefined, how: HowToEdit) => void;
}

/** Words in English and in Russian, beside each other. What is emptied is left out of the definition. */
export function WordsInput({ label, of, name, readOnly, long, required, labelHidden, onChange }: WordsInputProps) {
  const { t } = useWords('editors');
  const words = wordsAt(of, name);
  const visit = useRef(0);
  const Input = long === true ? Textarea : TextInput;
  const set = (language: Language, text: string): void => {
    const before = (of as JsonObject | undefined)?.[name];
    onChange(withWords(before, language, text), { gesture: `${name}/${language} ${visit.current}` });
  };
  return (
    <div className={styles.words}>
      {LANGUAGES.map((language) => (
        <Input
          key={language}
          size="sm"
          lang={language}
          label={
            labelHidden === true ? undefined : t('words.label', { what: label, language: t(`language.${language}`) })
          }
          aria-label={
            labelHidden === true ? t('words.label', { what: label, language: t(`language.${language}`) }) : undefined
          }
          placeholder={labelHidden === true ? t(`language.${language}`) : undefined}
          value={words[language] ?? ''}
          readOnly={readOnly}
          withAsterisk={required === true && labelHidden !== true}
          {...(long === true ? { autosize: true, minRows: 2, maxRows: 12 } : {})}
          onFocus={() => {
            visit.current = performance.now();
          }}
          onChange={(event) => set(language, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
