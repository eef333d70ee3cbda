import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Answer } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { addressOf, type Entry, valueOf } from '../entry.ts';
import styles from '../register.module.css';
import { Section } from './Section.tsx';

/** Who is there: the people of a site, with how to reach them. They are chosen where the site is changed. */
export function SiteContacts({ entry }: { readonly entry: Entry }) {
  const { t } = useWords('registers');
  const contacts = (valueOf(entry, 'contacts') ?? []) as Answer<'getSite'>['contacts'];
  return (
    <Section title={t('many.contact')} count={String(contacts.length)}>
      {contacts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('card.noContacts')}
        </Text>
      ) : (
        <ul className={styles.items}>
          {contacts.map(({ uuid, name, position, phone, email }) => (
            <li key={uuid}>
              <Anchor component={Link} to={addressOf('contact', { uuid })}>
                {name}
              </Anchor>
              <span className={styles.dim}>{position}</span>
              {phone !== null && <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Anchor>}
              {email !== null && <Anchor href={`mailto:${email}`}>{email}</Anchor>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
