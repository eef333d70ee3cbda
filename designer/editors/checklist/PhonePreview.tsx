import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Json } from '../../model/json.ts';
import { factField } from '../preview/fact-field.ts';
import { ValueInput } from '../preview/ValueInput.tsx';
import { factsOf } from '../shape/facts.ts';
import { textAt, wordsAt } from '../shape/read.ts';
import { useFacts } from '../use-facts.ts';
import { usePack } from '../use-pack.ts';
import { PhoneItem } from './PhoneItem.tsx';
import styles from './phone.module.css';
import { decidingFacts, shownItems } from './shown-items.ts';

/** A checklist as its engineer has it in his hand, with the facts that decide which items there are to play with. */
export function PhonePreview({ value }: { readonly value: Json }) {
  const { t, title } = useWords('editors');
  const { types, nameOf } = useFacts();
  const { titles } = usePack();
  const [facts, setFacts] = useState<Readonly<Record<string, Json>>>({});
  const [done, setDone] = useState<Readonly<Record<string, boolean>>>({});
  const deciding = decidingFacts(value, types);
  const items = shownItems(value, factsOf(facts));
  const shown = items.filter((item) => item.shown);
  const faulty = items.filter(({ fault }) => fault !== null);
  const ticked = shown.filter(({ value: item }) => done[textAt(item, 'id')] === true).length;

  return (
    <Stack gap="md">
      {deciding.length > 0 && (
        <Stack gap="xs">
          <Text c="dimmed">{t('checklist.factsHint')}</Text>
          {deciding.map(({ path, type }) => (
            <ValueInput
              key={path}
              field={factField(path, type, nameOf(path), (id) =>
                titles.title('option', `${path.replace(/^fields\./, '')}/${id}`),
              )}
              value={facts[path] ?? null}
              onChange={(chosen) => setFacts((before) => ({ ...before, [path]: chosen }))}
            />
          ))}
        </Stack>
      )}
      <div className={styles.phone}>
        <div className={styles.screen}>
          <header className={styles.head}>
            <strong>{title(wordsAt(value, 'title'))}</strong>
            <span>{t('checklist.progress', { done: ticked, of: shown.length })}</span>
          </header>
          {shown.length === 0 ? (
            <p className={styles.none}>{t('checklist.nothing')}</p>
          ) : (
            <ul className={styles.items}>
              {shown.map(({ index, value: item }) => (
                <li key={index}>
                  <PhoneItem
                    item={item}
                    done={done[textAt(item, 'id')] === true}
                    onDone={(is) => setDone((before) => ({ ...before, [textAt(item, 'id')]: is }))}
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {items.length > shown.length && (
        <Text c="dimmed" size="xs">
          {t('checklist.hidden', { count: items.length - shown.length })}
        </Text>
      )}
      {faulty.map(({ index, value: item, fault }) => (
        <Text key={index} size="xs" c="var(--mantine-color-error)">
          {title(item.title) || textAt(item, 'id')}: {fault}
        </Text>
      ))}
    </Stack>
  );
}
