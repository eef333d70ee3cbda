import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer, WholeDocument } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Refusal } from '../sending/Refusal.tsx';
import { useSend } from '../sending/use-send.ts';

interface ApprovalLinkProps {
  readonly document: WholeDocument;
  readonly refresh: () => void;
}

type Wish = 'tell' | 'revoke';

/** The link by which the client reads a quote and answers it without a log-in: told, copied, taken back. */
export function ApprovalLink({ document, refresh }: ApprovalLinkProps) {
  const { t, day } = useWords('documents');
  const api = useApi();
  const [url, setUrl] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const { uuid, version, status, validUntil, may, link, paperLink } = document;
  const sending = useSend<Wish, Answer<'makeDocumentLink'> | undefined>(
    `document link ${uuid}`,
    async (wish, { signal }) => {
      const call = { path: { document: uuid }, ifMatch: version, signal };
      if (wish === 'tell') return api.makeDocumentLink({ ...call, body: {} });
      await api.revokeDocumentLink(call);
      return undefined;
    },
    {
      done: (made) => {
        setUrl(made?.url ?? null);
        setCopied(false);
        refresh();
      },
      failed: refresh,
    },
  );
  const open = status === 'issued' || status === 'sent';
  if (!may.issue || validUntil === null || (!open && link === null && paperLink === null)) return null;
  const busy = sending.state === 'sending';
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url ?? '');
    setCopied(true);
  };
  return (
    <Stack gap="xs" component="section" aria-label={t('link.title')}>
      {url === null ? null : (
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t('link.title')}
            description={t('link.hint')}
            value={url}
            readOnly
            flex="1 1 240px"
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button variant="default" onClick={() => void copy()}>
            {t(copied ? 'link.copied' : 'link.copy')}
          </Button>
        </Group>
      )}
      <Group gap="xs">
        {open && url === null && (
          <Button variant="default" size="compact-md" loading={busy} onClick={() => void sending.send('tell')}>
            {t('link.tell')}
          </Button>
        )}
        {link !== null && (
          <>
            <Button variant="subtle" size="compact-md" disabled={busy} onClick={() => void sending.send('revoke')}>
              {t('link.revoke')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('link.holds', { day: day(link.expiresOn) })}
              {link.printed && ` ${t('link.printed')}`}
            </Text>
          </>
        )}
      </Group>
      {paperLink === 'revoked' && <Text size="sm">{t(link === null ? 'link.paperDead' : 'link.paperOther')}</Text>}
      <Refusal error={sending.state === 'refused' ? sending.error : null} close={sending.forget} />
    </Stack>
  );
}
