import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { Fact } from '../../request/facts/Fact.tsx';

/** By which price list a client is served today; nothing where there is none, or it is not open to the person. */
export function PriceListInForce({ client }: { readonly client: string }) {
  const { t, title } = useWords('registers');
  const { definitions } = useMe().may;
  const known = useRead('getRegistrationHints', { query: { client } }, { about: 'registers', retry: false });
  const id = known.data?.of?.priceList ?? null;
  const lists = useRead(
    'listDefinitions',
    { query: { kind: 'price-list' } },
    { about: 'definitions', staleTime: 60_000, enabled: definitions && id !== null, retry: false },
  );
  if (id === null) return null;
  return (
    <Fact name={t('attribute.priceList')}>{title(lists.data?.items.find((each) => each.id === id)?.title) || id}</Fact>
  );
}
