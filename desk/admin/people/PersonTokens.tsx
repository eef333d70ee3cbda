import { Button, Text } from '@mantine/core';
import type { PersonDetail } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import styles from '../admin.module.css';
import { useAct } from '../use-act.ts';
import { useConfirm } from '../use-confirm.ts';

interface PersonTokensProps {
  readonly person: PersonDetail;
  readonly manages: boolean;
}

/** Programs that act in a person's name, to be ended. */
export function PersonTokens({ person: { uuid }, manages }: PersonTokensProps) {
  const { t, date } = useWords('admin');
  const api = useApi();
  const confirm = useConfirm();
  const tokens = useRead('listTokensOf', { path: { uuid } }, { about: 'people' });
  const revoke = useAct((token: string) => api.revokeTokenOf({ path: { uuid, token } }), { about: 'people' });
  const open = (tokens.data?.items ?? []).filter(({ revokedAt }) => revokedAt === null);
  return (
    <section className={styles.panel} aria-label={t('places.tokens')}>
      <h2>{t('places.tokens')}</h2>
      {tokens.error !== null && <Failed error={tokens.error} retry={() => void tokens.refetch()} />}
      {tokens.isPending && <Loading rows={1} />}
      {tokens.isSuccess && open.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('tokens.none')}
        </Text>
      )}
      <Refusal error={revoke.error} />
      <ul className={styles.items}>
        {open.map((token) => (
          <li key={token.uuid}>
            <span>
              {token.name}{' '}
              <span className={styles.dim}>
                {token.seenAt === null ? t('tokens.neverSeen') : t('tokens.seen', { when: date(token.seenAt) })}
              </span>
            </span>
            {manages && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() =>
                  confirm(
                    t('tokens.revokeTitle', { name: token.name }),
                    t('tokens.revokeText'),
                    t('tokens.revoke'),
                    () => revoke.act(token.uuid),
                  )
                }
              >
                {t('tokens.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
