import { Button, Group, Stack, Text } from '@mantine/core';
import type { WholeDocument } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useSend } from '../../sending/use-send.ts';

interface OpenLettersProps {
  readonly document: WholeDocument;
  readonly refresh: () => void;
}

/** Letters with a document that are on their way or did not go out, and those that some did not get. */
export function OpenLetters({ document, refresh }: OpenLettersProps) {
  const { t } = useWords('documents');
  const api = useApi();
  const { uuid, version, deliveries, may, status } = document;
  const sending = useSend<string, unknown>(
    `letter of ${uuid}`,
    (delivery, { signal, idempotencyKey }) =>
      api.retryDocumentMail({ path: { document: uuid, delivery }, ifMatch: version, signal, idempotencyKey }),
    { done: refresh, failed: refresh },
  );
  const open = deliveries.flatMap(({ uuid: delivery, mail }) =>
    mail !== null && (mail.state !== 'sent' || mail.failure !== null) ? [{ ...mail, delivery }] : [],
  );
  if (open.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t('mail.letters')} aria-live="polite">
      {open.map(({ delivery, state, to, failure }) => (
        <Group key={delivery} gap="sm">
          <Text size="sm" c={state === 'failed' ? 'red' : undefined}>
            {t(`mail.state.${state}`, { to: to.join(', ') })}
            {failure !== null && ` ${t(`mail.why.${state}`, { reason: failure })}`}
          </Text>
          {state === 'failed' && may.issue && ['issued', 'sent', 'signed'].includes(status) && (
            <Button
              variant="default"
              size="compact-sm"
              loading={sending.state === 'sending'}
              onClick={() => void sending.send(delivery)}
            >
              {t('mail.retry')}
            </Button>
          )}
        </Group>
      ))}
      <Refusal error={sending.state === 'refused' ? sending.error : null} close={sending.forget} />
    </Stack>
  );
}
