import type { WarrantyState } from './warranty.ts';

/** A value a fact may have. Instants are ISO 8601 texts in UTC, dates are `YYYY-MM-DD`, money is integer minor units. */
export type FactValue = string | number | boolean | null | readonly string[];

/** What a checklist looks like to a rule. */
export interface ChecklistFacts {
  readonly started: boolean;
  readonly complete: boolean;
  readonly items: Readonly<Record<string, FactValue>>;
}

export interface PersonFacts {
  readonly id: string;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
}

/** Custom fields of what a request is bound to; what is not set may be absent. */
interface OwnFields {
  readonly fields?: Readonly<Record<string, FactValue>>;
}

export interface SiteFacts extends OwnFields {
  readonly name: string;
  readonly area: string | null;
  readonly timeZone: string | null;
}

export interface ContractFacts extends OwnFields {
  readonly number: string;
  readonly starts: string;
  readonly ends: string | null;
  /** Whether the service period of today is paid; null when there is none. */
  readonly paid: boolean | null;
}

export interface EquipmentFacts extends OwnFields {
  readonly name: string;
  readonly serial: string | null;
  readonly plate: string | null;
  /** The code of its model. */
  readonly model: string | null;
  readonly softwareVersion: string | null;
  readonly warranty: WarrantyState;
  readonly warrantyUntil: string | null;
}

/** What was done on a request. */
export interface WorksFacts {
  /** Sum of works and parts in minor units. */
  readonly total: number;
  /** Lines of works and parts. */
  readonly count: number;
  /** Minutes that people have spent. */
  readonly minutes: number;
}

/** How far documents get: drafts are not issued, and what was issued is sent, signed, approved … */
export const DOCUMENT_STATUSES = [
  'draft',
  'issued',
  'sent',
  'signed',
  'one-sided',
  'closed',
  'approved',
  'declined',
  'expired',
  'withdrawn',
  'superseded',
] as const;

/** The documents of one type of a request that are not void; status and number are those of the last issued one. */
export interface DocumentFacts {
  readonly status: (typeof DOCUMENT_STATUSES)[number];
  readonly number: string | null;
  readonly count: number;
}

/** Everything a guard, gate or template may look at. Plain data; `fields` holds null for what is not set. */
export interface Facts {
  readonly request: {
    readonly number: string;
    readonly type: string;
    readonly subject: string;
    readonly status: string | null;
    readonly stage: string | null;
    readonly priority: 'low' | 'normal' | 'high' | 'urgent';
    readonly created: string;
    /** By when it has to be done. */
    readonly due?: string | null;
    /** How many machines it is about. */
    readonly objects?: number;
    /** How many requests below it have not ended. */
    readonly openChildren?: number;
  };
  readonly fields: Readonly<Record<string, FactValue>>;
  readonly client: ({ readonly code: string; readonly name: string } & OwnFields) | null;
  readonly site?: SiteFacts | null;
  readonly contract?: ContractFacts | null;
  /** The first of the machines that the request is about. */
  readonly equipment?: EquipmentFacts | null;
  readonly checklists: Readonly<Record<string, ChecklistFacts>>;
  readonly works?: WorksFacts;
  /** By type of document; of a type of which there is none nothing is here. */
  readonly documents?: Readonly<Record<string, DocumentFacts>>;
  readonly assignee: PersonFacts | null;
  readonly group: string | null;
  readonly actor: PersonFacts & { readonly kind: 'staff' | 'client' | 'system' };
  readonly event: { readonly type: string; readonly comment: string | null };
  readonly now: string;
}
