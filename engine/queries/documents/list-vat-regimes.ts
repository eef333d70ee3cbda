import { type VatRegimeRow, vatRegimesOf } from '../../store/documents/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { needRegisterReader } from '../registers/register-reader.ts';
import { findEntry } from '../../store/registers/index.ts';
import { ReglamentError } from '../../errors.ts';

/** How a legal entity of ours charges VAT; inner to the company. Fails with FORBIDDEN, REGISTER_NOT_FOUND. */
export async function listVatRegimes(
  ctx: QueryContext,
  viewer: Viewer,
  entity: string,
): Promise<{ readonly regimes: readonly Omit<VatRegimeRow, 'uuid'>[] }> {
  const { sight } = await needRegisterReader(ctx, viewer);
  const row = await findEntry(ctx.store.read, 'legal-entity', entity);
  if (row === undefined || row.values['client'] !== null || !sight.inner) {
    throw new ReglamentError('REGISTER_NOT_FOUND', { register: 'legal-entity', entry: entity });
  }
  const rows = await vatRegimesOf(ctx.store.read, row.id);
  return {
    regimes: rows.map(({ rate, mode, startsOn, endsOn, ground }) => ({ rate, mode, startsOn, endsOn, ground })),
  };
}
