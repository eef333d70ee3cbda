import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoney } from '../../../engine/money/index.ts';
import type { DocumentBatchItem } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../documents.module.css';
import { type BatchGap, gapLink } from './gap-link.ts';

const MOST_NAMED = 5;

/** One document of a lot: for whom, of which requests, its sum, and what it lacks or is worth a look, with the ways there. */
export function BatchItemRow({ item }: { readonly item: DocumentBatchItem }) {
  const { t, language } = useWords('month-end');
  const { client, contract, requests, requestCount, document, sums, currency, gaps, warnings } = item;
  const named = requests.slice(0, MOST_NAMED);
  return (
    <li className={styles.item}>
      <div className={styles.itemLine}>
        <span className={styles.name}>
          {client?.name ?? t('noClient')}
          {contract !== null && ` · ${t('contract', { number: contract.number })}`}
        </span>
        {document !== null && (
          <Anchor component={Link} to={`/documents?open=${document.uuid}`} size="sm" underline="always">
            {document.number === null ? t('draft') : `№ ${document.number}`}
          </Anchor>
        )}
        {sums !== null && <Text className={styles.sum}>{formatMoney(sums.gross, currency, language)}</Text>}
      </div>
      <Text size="sm" component="div">
        {t('requests')}{' '}
        {named.map(({ uuid, number }, at) => (
          <span key={uuid}>
            {at > 0 && ', '}
            <Anchor component={Link} to={`/requests/${number}`} size="sm" underline="always">
              {number}
            </Anchor>
          </span>
        ))}
        {requestCount > named.length && ` ${t('andMore', { count: requestCount - named.length })}`}
      </Text>
      <Reasons reasons={gaps} label={t('gaps')} link={t('mend')} requests={requests} />
      {warnings.length > 0 && (
        <Text size="sm" fw={600} mt={4} aria-hidden>
          {t('warnings.label')}
        </Text>
      )}
      <Reasons reasons={warnings} label={t('warnings.label')} link={t('warnings.look')} requests={requests} />
    </li>
  );
}

interface ReasonsProps {
  readonly reasons: readonly BatchGap[];
  readonly label: string;
  readonly link: string;
  readonly requests: DocumentBatchItem['requests'];
}

/** Each with the way to where something can be done about it. */
function Reasons({ reasons, label, link, requests }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <List size="sm" aria-label={label}>
      {reasons.map((reason) => {
        const to = gapLink(reason.place, requests);
        return (
          <List.Item key={`${reason.rule} ${reason.path}`}>
            {reason.message}{' '}
            {to !== null && (
              <Anchor component={Link} to={to} size="sm" underline="always">
                {link}
              </Anchor>
            )}
          </List.Item>
        );
      })}
    </List>
  );
}
