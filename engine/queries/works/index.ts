/** What was done on requests, how long it took, and what it costs. */
export { listPrices } from './list-prices.ts';
export { listStays } from './list-stays.ts';
export { listTime } from './list-time.ts';
export { listWorks } from './list-works.ts';
