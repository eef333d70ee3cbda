import { Button, Collapse, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { HELPERS } from '../../../../print-forms/template/index.ts';
import { useWords } from '../../../../ui/i18n/index.ts';
import styles from '../print-form.module.css';

interface HelpersPanelProps {
  readonly readOnly: boolean;
  readonly onInsert: (text: string) => void;
}

/** What templates may use, with an example of each that is put in at the cursor. */
export function HelpersPanel({ readOnly, onInsert }: HelpersPanelProps) {
  const { t, language } = useWords('paper');
  const [open, setOpen] = useState(false);
  const [wish, setWish] = useState('');
  const id = useId();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const looked = wish.trim().toLowerCase();
  const found = HELPERS.filter(({ signature, about }) =>
    `${signature} ${about[language]}`.toLowerCase().includes(looked),
  );
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Chevron size={16} aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('helpers.title')}
      </Button>
      <Collapse expanded={open} id={id}>
        {open && (
          <>
            <TextInput
              size="sm"
              my={6}
              type="search"
              aria-label={t('helpers.search')}
              placeholder={t('helpers.search')}
              leftSection={<IconSearch size={16} />}
              value={wish}
              onChange={(event) => setWish(event.currentTarget.value)}
            />
            <ul className={styles['helpers']} aria-label={t('helpers.title')}>
              {found.map(({ name, signature, about, example, gives }) => (
                <li key={name} className={styles['helper']}>
                  <code>{signature}</code>
                  {!readOnly && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('helpers.insertName', { name })}
                      onClick={() => onInsert(example)}
                    >
                      {t('helpers.insert')}
                    </Button>
                  )}
                  <p>{about[language].replaceAll('`', '')}</p>
                  <code className={styles['example']}>{`${example}\n→ ${gives}`}</code>
                </li>
              ))}
            </ul>
            {found.length === 0 && <p role="status">{t('helpers.none', { wish })}</p>}
          </>
        )}
      </Collapse>
    </div>
  );
}
