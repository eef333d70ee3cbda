import { ActionIcon, Stack, Text, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import { isObject, type JsonObject } from '../../../model/json.ts';
import type { EditorProps } from '../../editor-props.ts';
import { withMember } from '../../shape/members.ts';
import { ORDERS } from '../../shape/orders.ts';
import { languagesOf, stringsOf } from '../form-parts.ts';
import { NewName } from './NewName.tsx';
import styles from '../print-form.module.css';

const LANGUAGES = ['en', 'ru', 'kk'];

/** The words of the form in each language that it is made in. */
export function StringsTab({ value, edit, readOnly }: EditorProps) {
  const { t } = useWords('paper');
  const [visit] = useState(() => performance.now());
  const strings = stringsOf(value);
  const languages = LANGUAGES.filter((each) => languagesOf(value).some((own) => own === each) || each in strings);
  const keys = [...new Set(Object.values(strings).flatMap((words) => Object.keys(words)))];
  const write = (key: string, change: (words: JsonObject, language: string) => string | undefined): void =>
    edit(
      (definition) => {
        const now = isObject(definition['strings']) ? definition['strings'] : {};
        const next = languages.reduce<JsonObject>((all, language) => {
          const words = isObject(all[language]) ? all[language] : {};
          const said = withMember(words, key, change(words, language), []);
          return withMember(all, language, Object.keys(said).length === 0 ? undefined : said, LANGUAGES);
        }, now);
        return withMember(definition, 'strings', Object.keys(next).length === 0 ? undefined : next, ORDERS.printForm);
      },
      { gesture: `strings/${key} ${visit}` },
    );
  const kept = (words: JsonObject, key: string): string | undefined => {
    const word = words[key];
    return typeof word === 'string' ? word : undefined;
  };
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t('strings.hint', { example: '{{t "key"}}' })}</Text>
      {keys.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['words']}>
            <thead>
              <tr>
                <th scope="col">{t('strings.key')}</th>
                {languages.map((language) => (
                  <th key={language} scope="col">
                    {t(`language.${language}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <tr key={key} data-part={`/strings/${key}`}>
                  <th scope="row">
                    <code>{key}</code>
                  </th>
                  {languages.map((language) => (
                    <td key={language} lang={language}>
                      <Textarea
                        size="xs"
                        miw={140}
                        autosize
                        minRows={1}
                        maxLength={4000}
                        aria-label={t('strings.word', { key, language: t(`language.${language}`) })}
                        value={strings[language]?.[key] ?? ''}
                        readOnly={readOnly}
                        onChange={(event) => {
                          const said = event.currentTarget.value;
                          write(key, (words, each) => (each === language ? said || undefined : kept(words, key)));
                        }}
                      />
                    </td>
                  ))}
                  <td>
                    {!readOnly && (
                      <ActionIcon
                        variant="subtle"
                        color="red"
                        aria-label={t('strings.remove', { key })}
                        onClick={() => write(key, () => undefined)}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!readOnly && (
        <NewName
          label={t('strings.add')}
          taken={keys}
          pattern={/^[a-z][a-zA-Z0-9-]{0,63}$/}
          onAdd={(key) => write(key, (words) => kept(words, key) ?? key)}
        />
      )}
    </Stack>
  );
}
