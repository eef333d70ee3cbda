import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { Fact } from '../../request/facts/Fact.tsx';

/** By which price list a client is served today; nothing where there is none, or it is not open to the person. */
export function PriceListInForce({ client }: { readonly client: string }) {
  const { t, title } = useWords('registers');
  const known = useRead('getRegistrationHints', { query: { client } }, { about: 'registers', retry: false });
  const list = known.data?.of?.priceList ?? null;
  if (list === null) return null;
  return <Fact name={t('attribute.priceList')}>{title(list.title)}</Fact>;
}
