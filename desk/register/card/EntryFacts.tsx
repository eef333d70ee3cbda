import { Anchor, Text } from '@mantine/core';
import { attributeProblem, isAccount, REGISTERS, type RegisterKind } from '../../../engine/language/registers/index.ts';
import { isBlank } from '../../../ui/fields-form/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Fact } from '../../request/facts/Fact.tsx';
import { FieldValue } from '../../request/facts/FieldValue.tsx';
import { type Entry, isNamed, keyOf, textOf, valueOf, type Warranty } from '../entry.ts';
import { EntryValue } from '../EntryValue.tsx';
import styles from '../register.module.css';
import { useTermTitles } from '../use-terms.ts';
import { PriceListInForce } from './PriceListInForce.tsx';
import { type Unit, UnitWarranties } from '../UnitWarranties.tsx';
import { WarrantyBadge } from '../WarrantyBadge.tsx';

/** What is known of an entry; what cannot be right stands there with what is wrong. */
export function EntryFacts({ kind, entry }: { readonly kind: RegisterKind; readonly entry: Entry }) {
  const { t, title } = useWords('registers');
  const areas = useTermTitles('area', kind === 'site');
  const latitude = valueOf(entry, 'latitude');
  const longitude = valueOf(entry, 'longitude');
  const sites = valueOf(entry, 'sites');
  const units = (valueOf(entry, 'units') ?? []) as readonly Unit[];
  return (
    <dl className={styles.facts}>
      {kind === 'equipment' && (
        <Fact name={t('attribute.warranty')}>
          <WarrantyBadge warranty={valueOf(entry, 'warranty') as Warranty} units={units.length} />
          <UnitWarranties units={units} linked />
        </Fact>
      )}
      {Object.entries(REGISTERS[kind]).map(([name, attribute]) => {
        const value = valueOf(entry, name);
        if (name === 'longitude' || value === null) return null;
        if (name === 'latitude') {
          return (
            <Fact key={name} name={t('attribute.coordinates')}>
              {typeof latitude === 'number' && typeof longitude === 'number' && (
                <Map latitude={latitude} longitude={longitude} />
              )}
            </Fact>
          );
        }
        const problem = isNamed(value) ? null : attributeProblem(attribute, value);
        return (
          <Fact key={name} name={t(`attribute.${name}`)}>
            {name === 'area' ? areas(textOf(value)) : <EntryValue attribute={attribute} value={value} />}
            {problem !== null && (
              <Text size="xs" c="red">
                {t(`problem.${problem.rule}`, { most: attribute.most ?? 500 })}
              </Text>
            )}
            {name === 'account' && !isOfBank(entry, 'account', false) && (
              <Text size="xs" c="red">
                {t('problem.account-of-bank')}
              </Text>
            )}
            {name === 'correspondentAccount' && !isOfBank(entry, 'correspondentAccount', true) && (
              <Text size="xs" c="red">
                {t('problem.account-of-bank')}
              </Text>
            )}
          </Fact>
        );
      })}
      {kind === 'client' && <PriceListInForce client={keyOf(kind, entry)} />}
      {Array.isArray(sites) && sites.length > 0 && (
        <Fact name={t('attribute.sites')}>
          {sites.filter(isNamed).map((site) => (
            <div key={site.uuid}>
              <EntryValue attribute={{ type: 'ref', to: 'site' }} value={site} />
            </div>
          ))}
        </Fact>
      )}
      {entry.fields
        .filter(({ value }) => !isBlank(value))
        .map((field) => (
          <Fact key={field.id} name={title(field.title) || field.id}>
            <FieldValue field={field} />
          </Fact>
        ))}
    </dl>
  );
}

/** True unless the account is none of the bank that stands beside it. */
function isOfBank(entry: Entry, name: string, correspondent: boolean): boolean {
  const account = valueOf(entry, name);
  const bik = valueOf(entry, 'bik');
  if (typeof account !== 'string' || typeof bik !== 'string') return true;
  return isAccount(account, bik, correspondent);
}

function Map({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }) {
  const { t } = useWords('registers');
  const place = `${latitude},${longitude}`;
  return (
    <>
      {latitude}, {longitude}
      <div>
        <Anchor size="sm" href={`geo:${place}?q=${place}`}>
          {t('card.navigator')}
        </Anchor>
        {' · '}
        <Anchor
          size="sm"
          target="_blank"
          rel="noreferrer"
          href={`https://yandex.ru/maps/?pt=${longitude},${latitude}&z=16`}
        >
          {t('card.map')}
        </Anchor>
      </div>
    </>
  );
}
