import type { ErrorParams } from '../../errors.ts';

/** `name` is what the reason is about, by its title where it has one. */
export type SayDetail = (name: string, params: ErrorParams) => string;
