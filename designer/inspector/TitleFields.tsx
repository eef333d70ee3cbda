import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { isObject, type Json } from '../model/json.ts';
import styles from './inspector.module.css';
import { useGesture } from './use-gesture.ts';

interface TitleFieldsProps {
  readonly label: string;
  readonly value: Json | undefined;
  /** Null when neither language has words. */
  readonly onChange: (value: Json, gesture: string) => void;
  readonly readOnly?: boolean;
}

/** A title in both languages, side by side. A language without words is left out. */
export function TitleFields({ label, value, onChange, readOnly = false }: TitleFieldsProps) {
  const { t } = useWords('inspector');
  const { gesture, begin } = useGesture();
  const id = useId();
  const texts = isObject(value) ? value : {};
  const change = (language: 'en' | 'ru', text: string): void => {
    const next = { ...texts, [language]: text };
    const { en, ru, ...rest } = next as Record<string, Json>;
    const kept = { ...(isWord(en) ? { en } : {}), ...(isWord(ru) ? { ru } : {}), ...rest };
    onChange(Object.keys(kept).length === 0 ? null : kept, gesture());
  };
  return (
    <fieldset className={styles.title} aria-labelledby={id}>
      <legend id={id}>{label}</legend>
      {(['en', 'ru'] as const).map((language) => (
        <TextInput
          key={language}
          size="sm"
          aria-label={t('inLanguage', { label, language: t(`language.${language}`) })}
          leftSection={<span className={styles.language}>{language.toUpperCase()}</span>}
          value={typeof texts[language] === 'string' ? texts[language] : ''}
          maxLength={200}
          readOnly={readOnly}
          onFocus={begin}
          onChange={(event) => change(language, event.currentTarget.value)}
        />
      ))}
    </fieldset>
  );
}

function isWord(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
