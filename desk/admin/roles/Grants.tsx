import { Text } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import styles from '../admin.module.css';

interface Grant {
  readonly on: string;
  readonly may: readonly string[];
  readonly where: string;
}

/** What a role may, as its definition in force says. */
export function Grants({ role }: { readonly role: string }) {
  const { t, list } = useWords('admin');
  const read = useRead('getDefinition', { path: { kind: 'role', id: role } }, { about: 'definitions' });
  if (read.isError)
    return (
      <Text size="sm" c="red">
        {t('roles.notRead')}
      </Text>
    );
  const grants = (read.data?.definition['grants'] ?? []) as readonly Grant[];
  return (
    <ul className={styles.plain}>
      {grants.map(({ on, may, where }) => (
        <li key={`${on} ${where} ${may.join(' ')}`}>
          <b>{t(`roles.on.${on}`)}</b>
          {where !== 'all' && <span className={styles.dim}> ({t(`roles.where.${where}`)})</span>}:{' '}
          {list(may.map((right) => t(`roles.right.${right}`)))}
        </li>
      ))}
    </ul>
  );
}
