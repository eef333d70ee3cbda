import type { CompiledWorkflow, Effect } from '../language/index.ts';
import type { mayTouchRequest, RequestSight } from '../policies/index.ts';
import type {
  AppliedChange,
  Instance,
  InstanceView,
  RequestRecord,
  StepRecord,
  TimerCancel,
  TimerSet,
} from '../run/index.ts';
import type { CurrentRelease } from '../store/catalog/catalog.ts';
import type { ActorRow } from '../store/read-actor.ts';
import type { LoadedRequest } from '../store/requests/index.ts';
import type { Tx } from '../store/store.ts';
import type { CommandContext } from './context.ts';
import type { NewComment } from './notices/announcement.ts';
import type { RequestView } from './request-view.ts';
import type { PlannedRequest } from './sub-requests/planned-request.ts';

/** A locked request inside its transaction. */
export interface LockedRequest {
  readonly ctx: CommandContext;
  readonly tx: Tx;
  readonly row: LoadedRequest;
  readonly record: RequestRecord;
  readonly instance: Instance;
  readonly view: InstanceView;
  readonly workflow: CompiledWorkflow;
  readonly actor: ActorRow;
  readonly now: Date;
  /** The definitions in force: requests that follow from a change are filed by them. */
  readonly release: CurrentRelease;
  /** It happened elsewhere and is only written down: nobody is told. */
  readonly imported: boolean;
  /** How much of it the actor sees. */
  readonly sight: RequestSight;
  /** Asks the roles of the current release. */
  readonly may: (right: Parameters<typeof mayTouchRequest>[2]) => boolean;
}

/** What a command wants written. What is not named stays as it is. */
export interface RequestOutcome {
  readonly kind: string;
  readonly payload: unknown;
  readonly record?: RequestRecord;
  /** What it is bound to from now on. */
  readonly columns?: Partial<
    Pick<LoadedRequest, 'clientId' | 'siteId' | 'contactId' | 'contractId' | 'mergedIntoId' | 'dueAt'>
  >;
  readonly changes?: readonly AppliedChange[];
  readonly instance?: Instance;
  readonly view?: InstanceView;
  readonly journal?: StepRecord;
  readonly timers?: {
    readonly set: readonly (TimerSet & { readonly setAt?: Date })[];
    readonly cancel: readonly TimerCancel[];
  };
  readonly effects?: readonly Effect[];
  /** Requests that follow from it, when they are planned already. */
  readonly filed?: readonly PlannedRequest[];
  readonly comment?: NewComment;
  /** What follows in the transaction once it is written; gives the request as that leaves it, if it changes it again. */
  readonly after?: () => Promise<RequestView | undefined>;
  /** Also moved to this effective workflow. */
  readonly workflow?: CompiledWorkflow;
}
