import { Textarea, TextInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords, useProblemsAt } from '../form-context.ts';
import { isMap, type JsonMap } from '../json-value.ts';
import { withProperty } from '../object-edits.ts';
import styles from '../schema-form.module.css';
import { FieldFrame } from './FieldFrame.tsx';

const LANGUAGES = ['en', 'ru'] as const;

/** Words in English and Russian side by side. A language that is emptied is taken away. */
export function WordsField({ long, ...props }: FieldProps & { readonly long: boolean }) {
  const { value, required, onChange, path } = props;
  const words = isMap(value) ? value : {};
  const set = (language: string, text: string): void => {
    const next: JsonMap = withProperty(words, language, text === '' ? undefined : text, LANGUAGES);
    onChange(Object.keys(next).length === 0 && !required ? undefined : next);
  };
  return (
    <FieldFrame {...props} as="group">
      {() => (
        <div className={styles.pair}>
          {LANGUAGES.map((language) => (
            <OneLanguage
              key={language}
              language={language}
              long={long}
              path={`${path}/${language}`}
              text={words[language]}
              onChange={(text) => set(language, text)}
            />
          ))}
        </div>
      )}
    </FieldFrame>
  );
}

interface OneLanguageProps {
  readonly language: (typeof LANGUAGES)[number];
  readonly long: boolean;
  readonly path: string;
  readonly text: unknown;
  readonly onChange: (text: string) => void;
}

function OneLanguage({ language, long, path, text, onChange }: OneLanguageProps) {
  const { readOnly } = useForm();
  const words = useFormWords();
  const problems = useProblemsAt(path);
  const props = {
    'aria-label': words.text(language === 'en' ? 'in-english' : 'in-russian'),
    lang: language,
    value: typeof text === 'string' ? text : '',
    readOnly,
    error: problems.length === 0 ? undefined : problems.join(' '),
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  const mark = <span aria-hidden="true">{language}</span>;
  return long ? (
    <Textarea {...props} autosize minRows={2} maxRows={12} rightSection={mark} />
  ) : (
    <TextInput {...props} rightSection={mark} />
  );
}
