import type { Sql } from './store.ts';

/** Where a site is, in degrees, and how far it reaches, in metres; null when it does not say. */
export interface SitePlace {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusM: number | null;
}

/** The place of a request's site; null when it has none, or none with coordinates. */
export async function siteOfRequest(sql: Sql, requestId: number): Promise<SitePlace | null> {
  const [site] = await sql.all<SitePlace & Record<string, never>>(
    `SELECT s.latitude, s.longitude, s.radius_m AS radiusM FROM request r JOIN site s ON s.id = r.site_id
     WHERE r.id = ? AND s.latitude IS NOT NULL AND s.longitude IS NOT NULL`,
    [requestId],
  );
  return site ?? null;
}
