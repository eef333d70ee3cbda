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
  };
  readonly fields: Readonly<Record<string, FactValue>>;
  readonly client: { readonly code: string; readonly name: string } | null;
  readonly checklists: Readonly<Record<string, ChecklistFacts>>;
  readonly assignee: PersonFacts | null;
  readonly group: string | null;
  readonly actor: PersonFacts & { readonly kind: 'staff' | 'client' | 'system' };
  readonly event: { readonly type: string; readonly comment: string | null };
  readonly now: string;
}
