import type { Sql } from '../store.ts';

/** What decides which prices hold for a request, and where its site is. */
export interface PriceContext {
  /** The price list that its contract names. */
  readonly contractList: string | null;
  /** Degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radiusM: number | null;
}

/** What a request is bound to, as far as prices and presence ask for it. */
export async function priceContext(sql: Sql, requestId: number): Promise<PriceContext> {
  const [row] = await sql.all<PriceContext>(
    `SELECT c.price_list AS contractList, s.latitude, s.longitude, s.radius_m AS radiusM
     FROM request r LEFT JOIN contract c ON c.id = r.contract_id LEFT JOIN site s ON s.id = r.site_id WHERE r.id = ?`,
    [requestId],
  );
  return row ?? { contractList: null, latitude: null, longitude: null, radiusM: null };
}
