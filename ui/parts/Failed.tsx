import { Button, Code, List } from '@mantine/core';
import { ApiError } from '../api/index.ts';
import { useWords } from '../i18n/index.ts';
import { Notice } from './Notice.tsx';

/** Something could not be had: why, and once more. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useWords('parts');
  const api = error instanceof ApiError ? error : null;
  const away = api?.code === 'NETWORK_FAILED';
  const why = away ? t('failed.away') : (api?.message ?? t('failed.unknown'));
  return (
    <Notice
      role="alert"
      title={t(away ? 'failed.noServer' : 'failed.title')}
      text={
        <>
          {why}
          {api !== null && api.details.length > 0 && (
            <List size="sm" mt="sm">
              {api.details.slice(0, 20).map(({ rule, path, message }) => (
                <List.Item key={`${rule} ${path}`}>{message}</List.Item>
              ))}
            </List>
          )}
          {api !== null && api.requestId !== null && (
            <div>
              {t('failed.id')} <Code>{api.requestId}</Code>
            </div>
          )}
        </>
      }
      action={retry !== undefined && <Button onClick={retry}>{t('failed.retry')}</Button>}
    />
  );
}
