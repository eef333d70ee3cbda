import type { Warranty } from '../../language/index.ts';
import type { BoundContract } from '../../store/bindings/index.ts';
import type { Unit } from '../../store/registers/index.ts';
import type { Titled, TitledStatus } from '../titles.ts';

interface Named {
  readonly uuid: string;
  readonly name: string;
}

export interface CompanyName {
  readonly code: string;
  readonly name: string;
}

export interface HintedClient extends Named {
  readonly code: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface HintedContact extends Named {
  readonly phone: string | null;
  readonly email: string | null;
  readonly position: string | null;
  readonly client: CompanyName | null;
  /** Where he is a contact. */
  readonly sites: readonly Named[];
}

export interface HintedSite extends Named {
  readonly address: string | null;
  readonly client: CompanyName | null;
}

export interface HintedRequest {
  readonly uuid: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TitledStatus | null;
  readonly createdAt: number;
}

export interface Visit extends Pick<HintedRequest, 'uuid' | 'number' | 'subject' | 'status'> {
  /** When somebody was there last for this request. */
  readonly visitedAt: number;
}

export interface HintedMachine extends Named {
  readonly serial: string | null;
  readonly plate: string | null;
  readonly model: CompanyName | null;
  readonly client: CompanyName | null;
  readonly site: Named | null;
  readonly warranty: Warranty;
  /** What is inside it and has a warranty, when its own does not hold. */
  readonly units: readonly Unit[];
  readonly openRequests: readonly HintedRequest[];
}

export type HintedContract = Pick<BoundContract, 'uuid' | 'number' | 'title' | 'starts' | 'ends' | 'period'>;

/** What is known of what has been chosen. */
export interface HintsOfChosen {
  /** Null of a machine of our own. */
  readonly client: HintedClient | null;
  /** The one in force; null when there is none or nobody can say which. */
  readonly contract: HintedContract | null;
  readonly contracts: readonly HintedContract[];
  readonly contacts: readonly HintedContact[];
  readonly sites: readonly HintedSite[];
  readonly equipment: HintedMachine | null;
  /** The price list that holds. */
  readonly priceList: Titled | null;
  readonly openRequests: readonly HintedRequest[];
  readonly lastVisits: readonly Visit[];
}

/** What whoever answers a call is shown: who and what may be meant, and what is known of what has been chosen. */
export interface RegistrationHints {
  readonly clients: readonly HintedClient[];
  readonly contacts: readonly HintedContact[];
  readonly sites: readonly HintedSite[];
  readonly equipment: readonly HintedMachine[];
  readonly of: HintsOfChosen | null;
}
