import { Text } from '@mantine/core';
import { formatMoney } from '../../../engine/money/index.ts';
import type { DocumentBatch } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';

const LEFT_OUT = ['documented', 'drafted', 'withoutWorks', 'unfit', 'unfinished'] as const;

/** What the documents add up to, and which requests of the period are in none of them. */
export function BatchSums({ batch }: { readonly batch: DocumentBatch }) {
  const { t, language } = useWords('month-end');
  const { sums, status, counts, leftOut } = batch;
  const out = LEFT_OUT.filter((why) => leftOut[why] > 0).map((why) => t(`leftOut.${why}`, { count: leftOut[why] }));
  return (
    <div>
      <Text fw={600}>
        {t('planned', { count: counts.items })}, {t('ofRequests', { count: counts.requests })}
      </Text>
      {(sums ?? []).map(({ currency, planned, issued }) => {
        const of = status === 'draft' ? planned : issued;
        const money = (amount: number): string => formatMoney(amount, currency, language);
        return (
          <Text key={currency} size="sm">
            {t(status === 'draft' ? 'sum.planned' : 'sum.issued', { sum: money(of.gross) })}
            {of.vat > 0 && t('sum.vat', { sum: money(of.vat) })}
          </Text>
        );
      })}
      {out.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('leftOut.title')} {out.join('; ')}
        </Text>
      )}
    </div>
  );
}
