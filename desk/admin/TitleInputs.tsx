import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';

interface TitleInputsProps {
  readonly label: string;
  readonly maxLength: number;
  readonly value: { readonly en: string; readonly ru: string };
  readonly onChange: (part: { readonly en?: string; readonly ru?: string }) => void;
  /** Several lines. */
  readonly isLong?: boolean;
}

/** A text in both languages; one is enough. That of the reader comes first. */
export function TitleInputs({ label, maxLength, value, onChange, isLong = false }: TitleInputsProps) {
  const { t, language } = useWords('admin');
  const Input = isLong ? Textarea : TextInput;
  const both = language === 'ru' ? (['ru', 'en'] as const) : (['en', 'ru'] as const);
  return both.map((each) => (
    <Input
      key={each}
      {...(isLong ? { autosize: true, minRows: 3, maxRows: 10 } : {})}
      lang={each}
      maxLength={maxLength}
      label={t('inLanguage', { label, language: t(`languages.${each}`) })}
      value={value[each]}
      onChange={({ currentTarget: { value: typed } }) => onChange({ [each]: typed })}
    />
  ));
}
