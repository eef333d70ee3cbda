/** What time is spent on; waiting is that for a pass at the gate. */
export const TIME_KINDS = ['work', 'remote', 'travel', 'waiting'] as const;
