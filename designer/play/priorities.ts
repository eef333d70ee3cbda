/** What a request may be filed with. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
