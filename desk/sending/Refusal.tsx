import { Alert, List } from '@mantine/core';
import { ApiError } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';

/** Why the server refused what was sent: every reason, beside where it was asked. Nothing when there is no error. */
export function Refusal({ error, close }: { readonly error: unknown; readonly close?: () => void }) {
  const { t } = useWords('sending');
  if (error === null || error === undefined) return null;
  const api = error instanceof ApiError ? error : null;
  return (
    <Alert
      color="red"
      role="alert"
      p="sm"
      title={api?.message ?? t('fault')}
      withCloseButton={close !== undefined}
      closeButtonLabel={t('close')}
      {...(close === undefined ? {} : { onClose: close })}
    >
      {api !== null && api.details.length > 0 && (
        <List size="sm">
          {api.details.slice(0, 20).map(({ rule, path, message }) => (
            <List.Item key={`${rule} ${path}`}>{message}</List.Item>
          ))}
        </List>
      )}
      {t('kept')}
    </Alert>
  );
}
