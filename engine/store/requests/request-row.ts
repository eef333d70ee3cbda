import type { DocumentFacts, FactValue } from '../../language/facts.ts';
import type { BoundThings } from './bound-columns.ts';

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
  readonly siteId: number | null;
  /** Who called or is to be asked. */
  readonly contactId: number | null;
  readonly contractId: number | null;
  readonly parentId: number | null;
  /** The request that goes on in place of this one. */
  readonly mergedIntoId: number | null;
  /** By when it has to be done. */
  readonly dueAt: number | null;
  /** With the number it opens the public page of its state. */
  readonly secret: string | null;
}

/** What a request is bound to, and what it has besides; a new one need not name them. */
export type BindingColumn = 'siteId' | 'contactId' | 'contractId' | 'parentId' | 'mergedIntoId' | 'dueAt' | 'secret';
export type NewRequestRow = Omit<RequestRow, 'id' | BindingColumn> & Partial<Pick<RequestRow, BindingColumn>>;

/** A request with what the rules want to know of its client, assignee and team. */
export interface LoadedRequest extends RequestRow {
  readonly client: { readonly code: string; readonly name: string } | null;
  readonly clientFields: Readonly<Record<string, FactValue>>;
  /** What rules see of what it is bound to. */
  readonly bound: BoundThings & {
    readonly due: string | null;
    /** How many machines it is about. */
    readonly objects: number;
    /** How many requests below it have not ended. */
    readonly openChildren: number;
    readonly documents: Readonly<Record<string, DocumentFacts>>;
  };
  /** Number of the request it was merged into. */
  readonly mergedInto: string | null;
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
