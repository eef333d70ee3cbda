import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatMoney } from '../../engine/money/index.ts';
import type { WholeDocument } from '../../ui/api/index.ts';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import type { About } from '../api/reading-key.ts';
import { useRead } from '../api/use-read.ts';
import { ApprovalLink } from './ApprovalLink.tsx';
import { DocumentActs } from './DocumentActs.tsx';
import styles from './documents.module.css';
import { DocumentHistory } from './DocumentHistory.tsx';
import { DocumentOpenings } from './DocumentOpenings.tsx';
import { DocumentPdf } from './DocumentPdf.tsx';
import { DraftForm } from './DraftForm.tsx';
import { Gaps } from './Gaps.tsx';
import { QuoteOptions } from './QuoteOptions.tsx';
import { PdfFrame } from './PdfFrame.tsx';
import { OpenLetters } from './mail/OpenLetters.tsx';
import { DocumentScans } from './scans/DocumentScans.tsx';

interface DocumentCardProps {
  readonly uuid: string;
  readonly about: About;
  readonly jump?: ((target: string) => void) | undefined;
  /** Its draft was thrown away. */
  readonly gone: () => void;
}

/** How often it is looked whether the PDF of a document is made. */
const LOOK_MS = 2000;
/** From this width on, in pixels, its paper stands beside it. */
const BESIDE = 900;

/** One document: what it tells, its paper, what was done with it, and what can be done. */
export function DocumentCard({ uuid, about, jump, gone }: DocumentCardProps) {
  const queries = useQueryClient();
  const document = useRead(
    'getDocument',
    { path: { document: uuid } },
    { about, refetchInterval: ({ state }) => (isMaking(state.data) ? LOOK_MS : false) },
  );
  if (document.data === undefined) {
    if (document.isPending) return <Loading rows={4} />;
    return <Failed error={document.error} retry={() => void document.refetch()} />;
  }
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: [about] });
    void queries.invalidateQueries({ queryKey: ['documents'] });
  };
  return <Shown document={document.data} {...{ about, jump, gone, refresh }} />;
}

function isMaking(document: WholeDocument | undefined): boolean {
  if (document === undefined) return false;
  const posting = document.deliveries.some(({ mail }) => mail?.state === 'queued');
  return posting || (!document.rendered && !['draft', 'void'].includes(document.status));
}

interface ShownProps {
  readonly document: WholeDocument;
  readonly about: About;
  readonly jump: ((target: string) => void) | undefined;
  readonly gone: () => void;
  readonly refresh: () => void;
}

function Shown({ document, about, jump, gone, refresh }: ShownProps) {
  const { t } = useWords('documents');
  const me = useMe();
  const nowhere = jump === undefined && me.kind === 'staff';
  const [changing, setChanging] = useState(false);
  const change = (): void => setChanging(true);
  const close = (): void => setChanging(false);
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={styles.beside}>
      <Stack gap="sm" className={styles.card}>
        <Sums document={document} />
        {nowhere && (
          <Group gap="sm" aria-label={t('requests')} role="group">
            {document.requests.slice(0, 20).map(({ uuid, number, subject }) => (
              <Anchor key={uuid} component={Link} to={`/requests/${number}`} size="sm">
                № {number} {subject}
              </Anchor>
            ))}
          </Group>
        )}
        {document.status === 'draft' && !changing && <Gaps {...{ document, jump, change }} />}
        {changing ? (
          <DraftForm request={document.requests[0]?.number ?? ''} {...{ document, close }} done={refresh} />
        ) : (
          <>
            <div className={styles.acts}>
              <DocumentPdf document={document} />
            </div>
            <DocumentActs {...{ document, change, refresh, gone }} />
            <OpenLetters {...{ document, refresh }} />
            <ApprovalLink {...{ document, refresh }} />
            {document.status === 'draft' && document.asksAnswer && document.may.draft && (
              <QuoteOptions key={document.version} {...{ document, about, refresh }} />
            )}
          </>
        )}
        <DocumentScans document={document} />
        <DocumentHistory document={document} />
        <DocumentOpenings document={document} />
        {document.number !== null && me.kind === 'staff' && (
          <Text size="xs" c="dimmed">
            {t('verify')}{' '}
            <Anchor
              href={`/verify/${document.verifyCode}`}
              size="xs"
              underline="always"
              target="_blank"
              rel="noreferrer"
            >
              {document.verifyCode}
            </Anchor>
          </Text>
        )}
      </Stack>
      {width >= BESIDE && <PdfFrame document={document} />}
    </div>
  );
}

function Sums({ document }: { readonly document: WholeDocument }) {
  const { t, day, language } = useWords('documents');
  const { draft, currency, seller, client, validUntil, objectionUntil, original, originalPlace } = document;
  const sums = draft === null ? document : (draft.sums ?? { net: null, vat: null, gross: null });
  const money = (amount: number): string => formatMoney(amount, draft?.currency ?? currency, language);
  const rows: readonly (readonly [string, string | null])[] = [
    ['seller', seller?.name ?? null],
    ['client', client?.name ?? null],
    ['gross', sums.gross === null ? null : money(sums.gross)],
    ['vat', sums.vat === null || sums.vat === 0 ? null : money(sums.vat)],
    ['validUntil', validUntil === null ? null : day(validUntil)],
    ['objectionUntil', objectionUntil === null ? null : day(objectionUntil)],
    ['original', original === 'none' ? null : [t(`original.${original}`), originalPlace].filter(Boolean).join(', ')],
    ['reason', document.reason],
    ['voidReason', document.voidReason],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{t(`facts.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
