import { Combobox, Text, Textarea, useCombobox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import type { EditorProps } from '../editor-props.ts';
import { RowProblems } from '../parts/RowProblems.tsx';
import { withMember, withWords } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { wordsAt } from '../shape/read.ts';
import { useFacts } from '../use-facts.ts';
import { factsLike } from './facts-like.ts';
import { openPlaceAt, withPlace } from './places.ts';
import styles from './notification.module.css';

export interface TemplateInputProps extends EditorProps {
  readonly name: 'subject' | 'body';
  readonly language: 'en' | 'ru';
}

/** A text with places for facts: typing "{{" offers the facts, by their titles and their names. */
export function TemplateInput({ value, readOnly, edit, problems, name, language }: TemplateInputProps) {
  const { t } = useWords('editors');
  const { types, nameOf } = useFacts();
  const input = useRef<HTMLTextAreaElement>(null);
  const visit = useRef(0);
  const [caret, setCaret] = useState(0);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const text = wordsAt(value, name)[language] ?? '';
  const open = openPlaceAt(text, caret);
  const found = open === null ? [] : factsLike(open.typed, types, nameOf);

  const write = (next: string): void =>
    edit(
      (definition) =>
        withMember(definition, name, withWords(definition[name], language, next) ?? {}, ORDERS.notification),
      { gesture: `${name}/${language} ${visit.current}` },
    );
  const see = (area: HTMLTextAreaElement): void => {
    setCaret(area.selectionStart);
    if (openPlaceAt(area.value, area.selectionStart) === null) combobox.closeDropdown();
    else combobox.openDropdown();
    combobox.selectFirstOption();
  };
  const choose = (path: string): void => {
    const next = withPlace(text, caret, path);
    write(next.text);
    setCaret(next.caret);
    combobox.closeDropdown();
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };

  return (
    <div data-part={`/${name}/${language}`}>
      <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" withinPortal>
        <Combobox.EventsTarget
          withKeyboardNavigation={combobox.dropdownOpened && found.length > 0}
          withAriaAttributes={false}
        >
          <Textarea
            ref={input}
            size="sm"
            label={t('words.label', { what: t(`notification.${name}`), language: t(`language.${language}`) })}
            autosize
            minRows={name === 'subject' ? 1 : 4}
            value={text}
            maxLength={name === 'subject' ? 200 : 4000}
            readOnly={readOnly}
            withAsterisk
            aria-autocomplete="list"
            aria-controls={open === null ? undefined : (combobox.listId ?? undefined)}
            classNames={{ input: styles.template }}
            onFocus={() => {
              visit.current = performance.now();
            }}
            onBlur={() => combobox.closeDropdown()}
            onSelect={(event) => see(event.currentTarget)}
            onChange={(event) => {
              write(event.currentTarget.value);
              see(event.currentTarget);
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Dropdown hidden={open === null}>
          <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={t('notification.facts')}>
            {found.length === 0 && <Combobox.Empty>{t('pick.nothing')}</Combobox.Empty>}
            {found.map((path) => (
              <Combobox.Option key={path} value={path}>
                {nameOf(path)}{' '}
                <Text span size="xs" c="dimmed">
                  {path}
                </Text>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <RowProblems problems={problems} under={`/${name}/${language}`} />
    </div>
  );
}
