import type { FaultName } from './fault-names.ts';

/** One fault found by a check, before it is known in which file it is told. */
export interface Finding {
  readonly severity?: 'error' | 'warning';
  readonly path: string;
  readonly rule: FaultName;
  readonly message: string;
  readonly remedy: string;
  readonly example?: unknown;
}

export type Report = (finding: Finding) => void;

/** As `Report`, for checks that look at more than one file. */
export type FileReport = (finding: Finding & { readonly file: string }) => void;
