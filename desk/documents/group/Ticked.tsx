import { Button, List, Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { formatMoney } from '../../../engine/money/index.ts';
import type { Candidate } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import styles from '../documents.module.css';

interface TickedProps {
  readonly form: string;
  readonly ticked: readonly Candidate[];
  /** Goes on to what the draft asks for; absent while that is being done. */
  readonly fill: (() => void) | undefined;
}

/** What the ticked requests add up to in one document, and what it would lack. */
export function Ticked({ form, ticked, fill }: TickedProps) {
  const { t, language } = useWords('documents');
  const requests = ticked.map(({ uuid }) => uuid);
  const check = useRead(
    'checkNewDocument',
    { body: { form, requests } },
    { about: 'documents', enabled: requests.length > 0, placeholderData: keepPreviousData },
  );
  const { sums, currency, gaps, refusals } = check.data ?? { sums: null, currency: '', gaps: [], refusals: [] };
  const missing = requests.length === 0 ? [] : [...refusals, ...gaps];
  return (
    <section className={styles.ticked} aria-label={t('group.ticked')}>
      <div className={styles.acts}>
        <Text role="status" className={styles.name} fw={600}>
          {t('group.count', { count: requests.length })}
          {requests.length > 0 && sums !== null && !check.isPlaceholderData && (
            <>
              {': '}
              {formatMoney(sums.gross, currency, language)}
              {sums.vat > 0 && ` (${t('group.vat', { sum: formatMoney(sums.vat, currency, language) })})`}
            </>
          )}
        </Text>
        {fill !== undefined && (
          <Button disabled={requests.length === 0 || refusals.length > 0} onClick={fill}>
            {t('group.fill')}
          </Button>
        )}
      </div>
      {missing.length > 0 && (
        <>
          <Text size="sm">{t('gaps.title')}:</Text>
          <List size="sm">
            {missing.slice(0, 8).map(({ rule, path, message }) => (
              <List.Item key={`${rule} ${path}`}>{message}</List.Item>
            ))}
          </List>
        </>
      )}
      <Refusal error={check.error} />
    </section>
  );
}
