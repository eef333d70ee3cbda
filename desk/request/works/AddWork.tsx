import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { formatMoney } from '../../../engine/money/index.ts';
import type { NewWork } from '../../../ui/api/index.ts';
import { MoneyInput } from '../../../ui/fields-form/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { useOpenRequest } from '../request-context.ts';
import { sayUnit } from './say-unit.ts';
import { useAddKept } from './use-add-kept.ts';
import styles from './works.module.css';

interface Typed {
  readonly search: string;
  /** Id in the price list; null: in words of its own. */
  readonly item: string | null;
  readonly quantity: number;
  readonly unit: string;
  readonly price: number | null;
  readonly equipment: string | null;
}

const NOTHING: Typed = { search: '', item: null, quantity: 1, unit: '', price: null, equipment: null };

/** Adds a work or part: found in the price list that holds for the client, or in words by those who may name prices. */
export function AddWork({ mayPrice, close }: { readonly mayPrice: boolean; readonly close: () => void }) {
  const { t, title, language, number: say } = useWords('request');
  const { request, number } = useOpenRequest();
  const typed = useTypedDraft<Typed>(`work ${number}`, NOTHING);
  const { search, item, quantity, unit, price, equipment } = typed.value;
  const [asked] = useDebouncedValue(search, 150);
  const [judged, setJudged] = useState(false);
  const prices = useRead(
    'listPrices',
    { path: { request: number }, query: { q: asked } },
    { about: `request ${number}`, placeholderData: (before) => before },
  );
  const list = prices.data?.list ?? null;
  const found = prices.data?.items ?? [];
  const chosen = found.find(({ id }) => id === item);
  const change = (next: Partial<Typed>): void => typed.set((before) => ({ ...before, ...next }));
  const { add, busy } = useAddKept();
  const inWords = item === null && mayPrice && search.trim() !== '';
  const complete =
    quantity > 0 && (item !== null || (inWords && unit.trim() !== '' && price !== null && !Number.isNaN(price)));
  const submit = (): void => {
    setJudged(true);
    if (!complete) return;
    const thousandths = Math.round(quantity * 1000);
    const machine = equipment === null ? {} : { equipment };
    const body: NewWork =
      item === null
        ? {
            title: search.trim(),
            kind: 'other',
            unit: unit.trim(),
            price: price ?? 0,
            quantity: thousandths,
            ...machine,
          }
        : { item, quantity: thousandths, ...machine };
    const name = chosen === undefined ? search.trim() : title(chosen.title);
    const label = `${name} · ${say(quantity)} ${sayUnit(t, chosen?.unit ?? unit, quantity)}`.trim();
    const done = (): void => {
      typed.clear();
      setJudged(false);
    };
    void add({ operation: 'addWork', path: { request: request.uuid }, body }, label, done);
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('works.add')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {prices.isSuccess && list === null && <Text size="sm">{t('works.noPrices')}</Text>}
        <TextInput
          autoFocus
          label={t('works.find')}
          value={chosen === undefined ? search : title(chosen.title)}
          error={judged && item === null && !inWords ? t('works.choose') : undefined}
          onChange={(event) => change({ search: event.currentTarget.value, item: null })}
        />
        {item === null && found.length > 0 && (
          <ul className={styles.found} aria-label={t('works.find')}>
            {found.slice(0, 8).map((each) => (
              <li key={each.id}>
                <Button
                  variant="subtle"
                  fullWidth
                  justify="space-between"
                  rightSection={
                    each.price === null || list === null ? undefined : formatMoney(each.price, list.currency, language)
                  }
                  onClick={() => change({ item: each.id, unit: each.unit })}
                >
                  {title(each.title)}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {item === null && prices.isSuccess && found.length === 0 && search.trim() !== '' && (
          <Text size="sm" c="dimmed">
            {t(mayPrice ? 'works.inWords' : 'works.notFound')}
          </Text>
        )}
        <Group gap="sm" align="flex-start">
          <NumberInput
            w={110}
            label={t('works.quantity')}
            hideControls
            min={0}
            decimalScale={3}
            allowedDecimalSeparators={[',', '.']}
            value={quantity}
            error={judged && quantity <= 0}
            onChange={(value) => change({ quantity: typeof value === 'number' ? value : 0 })}
          />
          <TextInput
            w={110}
            label={t('works.unitHint')}
            readOnly={item !== null}
            value={chosen === undefined ? unit : sayUnit(t, chosen.unit, quantity)}
            error={judged && inWords && unit.trim() === ''}
            onChange={(event) => change({ unit: event.currentTarget.value })}
          />
          {inWords && (
            <MoneyInput
              w={150}
              label={t('works.price')}
              currency={list?.currency ?? 'RUB'}
              value={price}
              error={judged && (price === null || Number.isNaN(price)) ? t('works.priceMissing') : undefined}
              onChange={(next) => change({ price: next })}
            />
          )}
          {request.objects.length > 1 && (
            <Select
              label={t('works.forObject')}
              clearable
              placeholder={t('works.all')}
              comboboxProps={{ withinPortal: true }}
              data={request.objects.map(({ uuid, name }) => ({ value: uuid, label: name }))}
              value={equipment}
              onChange={(next) => change({ equipment: next })}
            />
          )}
        </Group>
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            {t('works.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('works.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
