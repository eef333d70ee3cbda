import { Text } from '@mantine/core';
import { formatMoney } from '../../engine/money/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { useOpenRequest } from '../request/request-context.ts';
import styles from './portal.module.css';
import { quoteWaiting } from './quote-waiting.ts';

/** What is decided about, in money: the quote that waits for an answer, else the works so far. Nothing for who sees no prices. */
export function AskedAmount() {
  const { t, language } = useWords('portal');
  const { number } = useOpenRequest();
  const about = `request ${number}` as const;
  const papers = useRead('listRequestDocuments', { path: { request: number }, query: { limit: 100 } }, { about });
  const works = useRead('listWorks', { path: { request: number } }, { about });
  // Before both are known one of them might be told in the other's place.
  if (papers.isPending || works.isPending) return null;
  const quote = quoteWaiting(papers.data?.items ?? []);
  if (quote !== null) {
    return (
      <Text className={styles.amount}>
        {t('asked.quote', { number: quote.number ?? '' })} <b>{formatMoney(quote.gross, quote.currency, language)}</b>
      </Text>
    );
  }
  const amounts = (works.data?.totals.amounts ?? []).filter(({ amount }) => amount > 0);
  if (amounts.length === 0) return null;
  return (
    <Text className={styles.amount}>
      {t('asked.works')}{' '}
      <b>{amounts.map(({ amount, currency }) => formatMoney(amount, currency, language)).join(' + ')}</b>
    </Text>
  );
}
