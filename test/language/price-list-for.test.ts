import { expect } from 'chai';
import { type Pack, type PriceListDefinition, priceListFor } from '../../engine/language/index.ts';

const list = (id: string, more: Partial<PriceListDefinition> = {}): PriceListDefinition => ({
  $schema: 'price-list.schema.json',
  id,
  title: { en: id },
  currency: 'RUB',
  items: [],
  ...more,
});

function packOf(lists: readonly PriceListDefinition[]): Pack {
  const found = new Map(lists.map((definition) => [definition.id, { file: `${definition.id}.json`, definition }]));
  return { byKind: { 'price-list': found } } as unknown as Pack;
}

const PACK = packOf([
  list('old', { validUntil: '2025-12-31' }),
  list('all', { validFrom: '2026-01-01' }),
  list('tender', { clients: ['north'], validFrom: '2026-01-01', validUntil: '2026-06-30' }),
  list('special', { clients: ['nobody'], validUntil: '2026-03-31' }),
]);

const found = (client: string | null, day: string, contractList: string | null = null): string | undefined =>
  priceListFor(PACK, { client, contractList }, day)?.id;

describe('engine/language/priceListFor', () => {
  it('takes the list of the contract before that of the client, and that before the one for all', () => {
    expect(found('north', '2026-02-01', 'special')).to.equal('special');
    expect(found('north', '2026-02-01')).to.equal('tender');
    expect(found('south', '2026-02-01')).to.equal('all');
    expect(found(null, '2026-02-01')).to.equal('all');
  });

  it('takes the list that held on the day, its first and its last day included', () => {
    expect(found(null, '2025-12-31')).to.equal('old');
    expect(found(null, '2026-01-01')).to.equal('all');
    expect(found('north', '2026-06-30')).to.equal('tender');
  });

  it('passes over a list that holds no more, and one that there is none of', () => {
    expect(found('north', '2026-07-01')).to.equal('all');
    expect(found('north', '2026-04-01', 'special')).to.equal('tender');
    expect(found('north', '2026-02-01', 'gone')).to.equal('tender');
  });

  it('finds nothing where none holds', () => {
    expect(
      priceListFor(
        packOf([list('new', { validFrom: '2027-01-01' })]),
        { client: 'a', contractList: null },
        '2026-01-01',
      ),
    ).to.equal(undefined);
    expect(priceListFor(packOf([]), { client: null, contractList: 'x' }, '2026-01-01')).to.equal(undefined);
  });

  it('of several it takes the one that began last', () => {
    const pack = packOf([list('a', { validFrom: '2026-02-01' }), list('b'), list('c', { validFrom: '2026-01-01' })]);
    expect(priceListFor(pack, { client: null, contractList: null }, '2026-05-01')?.id).to.equal('a');
  });
});
