/** The HTTP interface for front ends: one typed method for each operation. Runs in browsers and programs. */
export { type ApiDetail, ApiError } from './api-error.ts';
export type * from './client.generated.ts';
export { type Answer, type Client, type ClientOptions, createClient, type Input } from './client.ts';
