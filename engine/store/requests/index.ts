export { countByHash } from './count-by-hash.ts';
export { findRequest, type RequestKey } from './find-request.ts';
export { insertRequest } from './insert-request.ts';
export { lockRequest } from './lock-request.ts';
export { pageByHash } from './page-by-hash.ts';
export { pageRequests, type RequestFilter, type RequestSummary } from './page-requests.ts';
export type { LoadedRequest, Priority, RequestRow } from './request-row.ts';
export { takeNumber } from './take-number.ts';
export { type RequestChange, updateRequest } from './update-request.ts';
