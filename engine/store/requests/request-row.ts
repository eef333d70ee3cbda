import type { FactValue } from '../../language/facts.ts';

export type Priority = 'low' | 'normal' | 'high' | 'urgent';

/** A row of `request`, with its JSON texts read. The shapes of `envelope` and `checklists` are their writers' business. */
export interface RequestRow {
  readonly id: number;
  readonly uuid: string;
  readonly number: string;
  readonly externalKey: string | null;
  readonly type: string;
  readonly subject: string;
  readonly clientId: number | null;
  readonly requesterId: number | null;
  readonly assigneeId: number | null;
  readonly teamId: number | null;
  readonly priority: Priority;
  readonly status: string | null;
  readonly stage: string | null;
  readonly flags: readonly string[];
  readonly effectiveHash: string;
  readonly envelope: unknown;
  readonly fields: Readonly<Record<string, FactValue>>;
  readonly checklists: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly journalSeq: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly endedAt: number | null;
}

/** A request with what the rules want to know of its client, assignee and team. */
export interface LoadedRequest extends RequestRow {
  readonly client: { readonly code: string; readonly name: string } | null;
  readonly assignee: {
    readonly uuid: string;
    readonly roles: readonly string[];
    readonly teams: readonly string[];
  } | null;
  readonly teamCode: string | null;
  /** Sum in minor units and number of works and parts, and minutes that people have spent. */
  readonly works: { readonly total: number; readonly count: number; readonly minutes: number };
  /** Whether anybody watches it. */
  readonly watched: boolean;
}
