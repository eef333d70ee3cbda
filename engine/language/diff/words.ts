/** Everything a difference may name, each with its word in a language. */
export type Subject =
  | 'workflow'
  | 'request-type'
  | 'state'
  | 'step'
  | 'delay'
  | 'status'
  | 'stage'
  | 'field'
  | 'checklist'
  | 'item'
  | 'option';

/** What of it may change. `form`, `roles` and the like are lists; the rest are single values. */
export type Property =
  | 'title'
  | 'hint'
  | 'description'
  | 'status'
  | 'stage'
  | 'checklists'
  | 'initial'
  | 'type'
  | 'history'
  | 'target'
  | 'guard'
  | 'entry'
  | 'exit'
  | 'actions'
  | 'reenter'
  | 'roles'
  | 'form'
  | 'required-fields'
  | 'required-checklists'
  | 'issued-documents'
  | 'signed-documents'
  | 'approved-documents'
  | 'comment'
  | 'assignee'
  | 'place'
  | 'duration'
  | 'calendar'
  | 'category'
  | 'color'
  | 'min'
  | 'max'
  | 'unit'
  | 'maxLength'
  | 'options'
  | 'optional'
  | 'within'
  | 'fresh'
  | 'when'
  | 'fields'
  | 'required'
  | 'clientRequired'
  | 'statuses'
  | 'primary'
  | 'overlay'
  | 'id';

/** Lists whose order means something. */
export type Ordered = 'states' | 'branches' | 'statuses' | 'stages' | 'fields' | 'checklists' | 'items' | 'options';

/** One language of the differences. Sentences are built so that no name has to be inflected. */
export interface Words {
  readonly quote: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly subject: Readonly<Record<Subject, string>>;
  readonly property: Readonly<Record<Property, string>>;
  readonly ordered: Readonly<Record<Ordered, string>>;
  /** Facts that are no fields; another one is called by its path. */
  readonly facts: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  /** The branch that is taken when no guard holds. */
  readonly elseBranch: string;
  /** A sentence about a whole thing; `details` may follow. */
  readonly added: (subject: string, details: readonly string[]) => string;
  readonly removed: (subject: string) => string;
  readonly changed: (subject: string, property: string, from: string, to: string) => string;
  /** `also` when there were others before. */
  readonly gained: (subject: string, what: string, also: boolean) => string;
  readonly lost: (subject: string, what: string) => string;
  readonly reordered: (subject: string, what: string, items: string) => string;
  readonly otherwise: (subject: string) => string;
  readonly conflict: (number: number, message: string) => string;
  /** What sets a step off, as a name for it. */
  readonly on: (title: string, state: string) => string;
  readonly after: (delay: string, state: string) => string;
  readonly always: (state: string) => string;
  readonly onDone: (state: string) => string;
  readonly within: (inner: string, outer: string) => string;
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly seconds: (count: number) => string;
  readonly setField: (field: string, value: string) => string;
  readonly toActor: string;
  readonly toNobody: string;
  readonly toGroup: (group: string) => string;
  readonly startChecklist: (checklist: string, again: boolean) => string;
  readonly subRequest: (type: string, isPart: boolean, given: string) => string;
  readonly given: (field: string, value: string) => string;
  readonly notify: (notification: string) => string;
  readonly makeDocument: (form: string, issue: boolean) => string;
  readonly otherAction: (type: string, params: string) => string;
}
