import { List, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatMoney } from '../../../engine/money/index.ts';
import type { Answer } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { readingKey } from '../../api/reading-key.ts';
import { useOpenRequest } from '../request-context.ts';
import type { bodyOf } from './binding-draft.ts';

type Preview = Answer<'previewBinding'>;

/** What exactly comes of it, tried out on the server: rules, contract, prices, fields, people, documents. */
export function RebindEffect({ body }: { readonly body: ReturnType<typeof bodyOf> }) {
  const { t } = useWords('binding');
  const api = useApi();
  const { request, number } = useOpenRequest();
  const input = { path: { request: request.uuid }, body };
  const { data, error } = useQuery({
    queryKey: readingKey(`request ${number}`, 'previewBinding', input),
    queryFn: ({ signal }) => api.previewBinding({ ...input, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const effects = useEffects(data);
  return (
    <div role="status">
      {error !== null ? (
        <Text size="sm">{t('effect.unknown')}</Text>
      ) : (
        data === undefined && <Text size="sm">{t('effect.asking')}</Text>
      )}
      {error === null && effects.length > 0 && (
        <List size="sm" aria-label={t('effect.title')}>
          {effects.map((effect) => (
            <List.Item key={effect}>{effect}</List.Item>
          ))}
        </List>
      )}
    </div>
  );
}

/** One sentence for each thing that changes, and for what surprisingly stays. */
function useEffects(preview: Preview | undefined): readonly string[] {
  const { t, title, language } = useWords('binding');
  if (preview === undefined) return [];
  const { contract, rules, status, fields, priceList, works, people, documents } = preview;
  const none = t('effect.none');
  const sums = (works.amounts ?? []).map(({ amount, currency }) => formatMoney(amount, currency, language)).join(' + ');
  return [
    rules === null ? t('effect.sameRules') : t('effect.rules', { from: title(rules.from), to: title(rules.to) }),
    status !== null &&
      t('effect.status', {
        from: status.from === null ? none : title(status.from),
        to: status.to === null ? none : title(status.to),
      }),
    fields.length > 0 && t('effect.fields', { fields: fields.map((field) => title(field.title)).join(', ') }),
    contract !== null && t('effect.contract', { from: contract.from ?? none, to: contract.to ?? none }),
    priceList !== null &&
      t('effect.prices', {
        from: priceList.from === null ? none : title(priceList.from),
        to: priceList.to === null ? none : title(priceList.to),
      }),
    works.lines > 0 &&
      (sums === '' ? t('effect.lines', { count: works.lines }) : t('effect.sums', { count: works.lines, sums })),
    people > 0 && t('effect.people', { count: people }),
    documents !== null && documents.drafts > 0 && t('effect.drafts', { count: documents.drafts }),
    documents !== null && documents.issued > 0 && t('effect.issued', { count: documents.issued }),
  ].filter((each) => typeof each === 'string');
}
