import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Token } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Empty, Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { useTell } from '../../queue/use-tell.tsx';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import { type Column, List } from '../List.tsx';
import { Secret } from '../Secret.tsx';
import { useAct } from '../use-act.ts';
import { useConfirm } from '../use-confirm.ts';
import { TokenForm } from './TokenForm.tsx';

/** The person's own API tokens: what programs act in his name by. */
export function TokensPage() {
  const { t, date, list } = useWords('admin');
  const api = useApi();
  const tell = useTell();
  const confirm = useConfirm();
  const tokens = useRead('listMyTokens', {}, { about: 'admin' });
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const revoke = useAct((uuid: string) => api.revokeMyToken({ path: { uuid } }), {
    about: 'admin',
    failed: (error) => tell.refused(t('tokens.notRevoked'), error),
  });
  const columns: Column<Token>[] = [
    { key: 'name', title: t('tokens.name'), cell: ({ name }) => name },
    {
      key: 'scopes',
      title: t('tokens.scopes'),
      cell: ({ scopes }) => list(scopes.map((scope) => t(`tokens.scope.${scope}`))),
    },
    {
      key: 'seen',
      title: t('tokens.used'),
      cell: ({ seenAt }) => (seenAt === null ? t('tokens.neverSeen') : date(seenAt)),
    },
    {
      key: 'expires',
      title: t('tokens.expires'),
      cell: ({ expiresAt }) => (expiresAt === null ? t('tokens.never') : date(expiresAt)),
    },
    {
      key: 'acts',
      title: '',
      cell: (token) =>
        token.revokedAt !== null ? (
          <span className={styles.dim}>{t('tokens.revoked')}</span>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('tokens.revokeOne', { name: token.name })}
            onClick={() =>
              confirm(t('tokens.revokeTitle', { name: token.name }), t('tokens.revokeText'), t('tokens.revoke'), () =>
                revoke.act(token.uuid),
              )
            }
          >
            {t('tokens.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <AdminLayout
      place="tokens"
      head={
        <Button
          size="xs"
          className={styles.last ?? ''}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('tokens.add')}
        </Button>
      }
    >
      {secret !== null && (
        <Secret title={t('tokens.made')} text={t('tokens.madeText')} secret={secret} close={() => setSecret(null)} />
      )}
      {tokens.error !== null ? (
        <Failed error={tokens.error} retry={() => void tokens.refetch()} />
      ) : tokens.data === undefined ? (
        <Loading />
      ) : tokens.data.items.length === 0 ? (
        <Empty title={t('tokens.none')} text={t('tokens.what')} />
      ) : (
        <List label={t('places.tokens')} columns={columns} rows={tokens.data.items} keyOf={({ uuid }) => uuid} />
      )}
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('tokens.add')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <TokenForm
          close={() => setAdding(false)}
          made={(told) => {
            setAdding(false);
            setSecret(told);
          }}
        />
      </Modal>
    </AdminLayout>
  );
}
