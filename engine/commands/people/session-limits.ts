const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A session that nobody used for so long has ended. */
export const SESSION_IDLE_MS = 12 * HOUR_MS;
/** No session lasts longer, however much it is used. */
export const SESSION_LASTS_MS = 14 * DAY_MS;
/** Time from the password to the code. */
export const SECOND_FACTOR_MS = 10 * MINUTE_MS;
/** How long links live. */
export const INVITATION_MS = 7 * DAY_MS;
export const RESET_MS = HOUR_MS;
export const SET_UP_MS = DAY_MS;
