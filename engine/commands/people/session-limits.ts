const HOUR_MS = 3_600_000;

/** A session that nobody used for so long has ended. */
export const SESSION_IDLE_MS = 12 * HOUR_MS;
/** No session lasts longer, however much it is used. */
export const SESSION_LASTS_MS = 14 * 24 * HOUR_MS;
