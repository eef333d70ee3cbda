/**
 * Log discovery: from the history of a company to a pack that allows exactly what happened.
 *
 * Promises: pure and deterministic; the files of `discover` pass the checker; a replay of the same log on them refuses
 * nothing. Reads no files: `engine/cli/log` turns a CSV file into cases.
 *
 *     const found = discover([{ case: '1', events: [{ activity: 'New' }, { activity: 'Closed' }] }], { name: 'Help desk' });
 */
export type { LogCase, LogEvent } from './event-log.ts';
export { activityTitle } from './activity-title.ts';
export { discover, type Discovery, type DiscoverOptions, type DiscoverySummary } from './discover.ts';
export { slug } from './slug.ts';
