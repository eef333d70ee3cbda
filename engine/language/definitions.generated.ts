// Generated from engine/language/schema by `npm run generate`. Do not edit.

/**
 * Where the JSON Schema of this kind is; its last part names the kind.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.schemaReference".
 */
export type CommonSchemaReference = string;
/**
 * Immutable identity: small letters, digits and hyphens.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.id".
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.key".
 */
export type CommonId = string;
/**
 * The value of a custom field; null means not set.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.fieldValue".
 */
export type FieldValue = string | number | boolean | null | string[];
/**
 * A day; loading moves it by the time that has passed since `at`.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "demo.day".
 */
export type DemoDay = string;
/**
 * ISO 8601 duration of days, hours, minutes and seconds: P3D, PT15M.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.duration".
 */
export type CommonDuration = string;
/**
 * An instant in UTC.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.instant".
 */
export type CommonInstant = string;
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "notification.recipient".
 */
export type Recipient =
  | ('requester' | 'assignee' | 'group' | 'client')
  | {
      role: CommonId;
    };
/**
 * Groups by their codes, or those that the viewer is in.
 */
export type ViewTeam = 'mine' | CommonId[];
/**
 * Overdue, or due within this time.
 */
export type ViewDue = 'overdue' | CommonDuration;
/**
 * due: the soonest first; priority: the most urgent first; updated: what changed last first; waiting: what stands longest in its status first.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "view.sort".
 */
export type ViewSort = 'newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting';
/**
 * What a column shows: a property of requests, or a custom field as "fields.<id>".
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "view.column".
 */
export type ViewColumn = string;
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay.operation".
 */
export type OverlayOperation = AddState | AddTransition | SetTransition | SetState | Disable | AddDelay | SetDelay;
/**
 * The id of the state to enter: #id.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.target".
 */
export type MachineTarget = string;
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.transitions".
 */
export type MachineTransitions = TransitionConfig[];
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.actions".
 */
export type MachineActions = ActionConfig[];
export type Line = number[];

export interface Definitions {
  checklist: ChecklistDefinition;
  demo: DemoDefinition;
  fields: FieldsDefinition;
  notification: NotificationDefinition;
  pack: PackDefinition;
  'price-list': PriceListDefinition;
  'print-form': PrintFormDefinition;
  'request-type': RequestTypeDefinition;
  role: RoleDefinition;
  scenario: ScenarioDefinition;
  statuses: StatusesDefinition;
  view: ViewDefinition;
  'workflow-overlay': WorkflowOverlayDefinition;
  workflow: WorkflowDefinition;
}
/**
 * What must be done and proved inside a request. A started checklist is a frozen copy.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "checklist".
 */
export interface ChecklistDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  /**
   * Who may tick; everybody with the right when absent.
   */
  roles?: CommonId[];
  items: ChecklistItem[];
}
/**
 * Words for people, by language.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.title".
 */
export interface Title {
  en?: string;
  ru?: string;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "checklist.item".
 */
export interface ChecklistItem {
  id: CommonId;
  title: Title;
  hint?: LongText;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  type: string;
  /**
   * What a plugin's kind wants to be told.
   */
  params?: {};
  /**
   * An optional item does not hold the checklist open.
   */
  optional?: boolean;
  when?: RuleExpression;
  min?: number;
  max?: number;
  unit?: string;
  maxLength?: number;
  place?: ItemPlace;
  /**
   * A photo is taken only when it tells its time, and is not older.
   */
  fresh?: string;
  options?: Option[];
}
/**
 * A longer text for people, by language.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.text".
 */
export interface LongText {
  en?: string;
  ru?: string;
}
/**
 * The item is generated only if this rule holds when the checklist starts.
 */
export interface RuleExpression {
  [k: string]: unknown;
}
/**
 * A photo is taken only with coordinates, and not farther from the site of the request.
 */
export interface ItemPlace {
  /**
   * Metres.
   */
  within: number;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.option".
 */
export interface Option {
  id: CommonId;
  title: Title;
}
/**
 * Companies, people and requests that show a pack at work. Loaded only into a fresh embedded database or on demand.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "demo".
 */
export interface DemoDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  /**
   * The instant as of which its dates are written; loading moves dates and instants of fields by the time that has passed since.
   */
  at?: string;
  groups: Option[];
  clients: DemoClient[];
  people: DemoPerson[];
  /**
   * Our own companies, which issue papers.
   */
  ourEntities?: DemoLegalEntity[];
  /**
   * Words of dictionaries: skills of people, areas of the map.
   */
  terms?: DemoTerm[];
  /**
   * People of clients who do not log in; those who do stand among the people.
   */
  contacts?: DemoContact[];
  /**
   * Places of clients; contacts are contacts or people.
   */
  sites?: DemoSite[];
  /**
   * Models of equipment.
   */
  models?: DemoModel[];
  /**
   * Machines and vehicles. A part names the machine that it is in, which stands before it.
   */
  equipment?: DemoEquipment[];
  /**
   * Contracts with what is paid for and which machines are under them.
   */
  contracts?: DemoContract[];
  requests: DemoRequest[];
  /**
   * Many requests alike. The n-th has the n-th entry of each list of `vary`, which begins anew at its end, laid over `request`.
   */
  series?: DemoSeries[];
}
export interface DemoClient {
  code: CommonId;
  name: string;
  phone?: string;
  email?: string;
  note?: string;
  legalEntities?: DemoLegalEntity[];
  fields?: FieldValues;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "demo.legalEntity".
 */
export interface DemoLegalEntity {
  name: string;
  fullName?: string;
  inn?: string;
  kpp?: string;
  ogrn?: string;
  address?: string;
  bank?: string;
  bik?: string;
  account?: string;
  correspondentAccount?: string;
  signer?: string;
  signerPosition?: string;
  signerBasis?: string;
  /**
   * How it charges VAT, of an entity of ours. These days are those of the law and do not move.
   */
  vat?: DemoVatRegime[];
}
export interface DemoVatRegime {
  from: string;
  /**
   * The last day.
   */
  until?: string;
  mode: 'included' | 'added' | 'none';
  /**
   * Basis points; none without VAT.
   */
  rate?: number;
  ground?: string;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.fieldValues".
 */
export interface FieldValues {
  [k: string]: FieldValue;
}
export interface DemoPerson {
  id: CommonId;
  name: string;
  roles: CommonId[];
  groups?: CommonId[];
  client?: CommonId;
  position?: string;
  phone?: string;
  skills?: CommonId[];
  areas?: CommonId[];
}
export interface DemoTerm {
  kind: 'skill' | 'area';
  code: CommonId;
  title: Title;
}
export interface DemoContact {
  id: CommonId;
  client: CommonId;
  name: string;
  position?: string;
  phone?: string;
  email?: string;
  fields?: FieldValues;
}
export interface DemoSite {
  id: CommonId;
  client: CommonId;
  name: string;
  address?: string;
  latitude?: number;
  longitude?: number;
  radiusM?: number;
  area?: CommonId;
  timeZone?: string;
  accessNote?: string;
  contacts?: CommonId[];
  fields?: FieldValues;
}
export interface DemoModel {
  code: CommonId;
  name: string;
  maker?: string;
  category?: string;
  warrantyMonths?: number;
  fields?: FieldValues;
}
export interface DemoEquipment {
  id: CommonId;
  client?: CommonId;
  site?: CommonId;
  model?: CommonId;
  parent?: CommonId;
  name: string;
  serial?: string;
  plate?: string;
  softwareVersion?: string;
  madeOn?: DemoDay;
  installedOn?: DemoDay;
  warrantyUntil?: DemoDay;
  standing?: 'in-use' | 'in-stock' | 'in-repair' | 'written-off';
  extensions?: DemoExtension[];
  fields?: FieldValues;
}
export interface DemoExtension {
  number?: string;
  startsOn: DemoDay;
  untilOn: DemoDay;
  contract?: CommonId;
}
export interface DemoContract {
  id: CommonId;
  client: CommonId;
  number: string;
  title?: string;
  startsOn: DemoDay;
  endsOn?: DemoDay;
  priceList?: CommonId;
  periods?: DemoServicePeriod[];
  equipment?: CommonId[];
  fields?: FieldValues;
}
export interface DemoServicePeriod {
  startsOn: DemoDay;
  endsOn: DemoDay;
  dueOn?: DemoDay;
  paidOn?: DemoDay;
  /**
   * Minor units.
   */
  amount?: number;
  currency?: string;
}
export interface DemoRequest {
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  id?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  parent?: string;
  type: CommonId;
  as: CommonId;
  client?: CommonId;
  subject: string;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  /**
   * Due so long after it is filed.
   */
  due?: string;
  fields?: FieldValues;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  site?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  contact?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  contract?: string;
  /**
   * Equipment of the demo.
   */
  objects?: CommonId[];
  /**
   * How long before now it was filed.
   */
  ago: string;
  steps: (ScenarioStep | DemoDoing)[];
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.step".
 */
export interface ScenarioStep {
  as?: CommonId;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  send?: string;
  with?: ScenarioPayload;
  set?: FieldValues;
  tick?: ScenarioTick;
  /**
   * The person takes the request.
   */
  take?: true;
  /**
   * The person gives the request to another.
   */
  assign?: CommonId | null;
  become?: ScenarioBecome;
  /**
   * ISO 8601 duration of days, hours, minutes and seconds: P3D, PT15M.
   */
  advance?: string;
  expect?: ScenarioExpect;
}
export interface ScenarioPayload {
  fields?: FieldValues;
  comment?: string;
}
export interface ScenarioTick {
  checklist: CommonId;
  item: CommonId;
  value: FieldValue;
  picture?: ScenarioPicture;
}
/**
 * How the photo was taken: on the spot and now, unless said.
 */
export interface ScenarioPicture {
  /**
   * Metres from the site; null: without coordinates.
   */
  distance?: number | null;
  /**
   * Null: without a time.
   */
  age?: CommonDuration | null;
}
/**
 * What is different from now on; what is not named stays.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.become".
 */
export interface ScenarioBecome {
  due?: CommonInstant | null;
  objects?: number;
  openChildren?: number;
  clientFields?: FieldValues;
  site?: ScenarioSite;
  contract?: ScenarioContract;
  equipment?: ScenarioEquipment;
  works?: ScenarioWorks;
  documents?: ScenarioDocuments;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.site".
 */
export interface ScenarioSite {
  name?: string;
  area?: string;
  timeZone?: string;
  fields?: FieldValues;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.contract".
 */
export interface ScenarioContract {
  number?: string;
  starts?: string;
  ends?: string;
  /**
   * Whether the service period of today is paid.
   */
  paid?: boolean;
  fields?: FieldValues;
}
/**
 * The first machine of the request.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.equipment".
 */
export interface ScenarioEquipment {
  name?: string;
  serial?: string;
  plate?: string;
  /**
   * Code of its model.
   */
  model?: string;
  softwareVersion?: string;
  warranty?: 'in' | 'extended' | 'out' | 'unknown';
  warrantyUntil?: string;
  fields?: FieldValues;
}
/**
 * What was done on the request; nothing, unless said.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.works".
 */
export interface ScenarioWorks {
  /**
   * Sum of works and parts in minor units.
   */
  total?: number;
  /**
   * Lines of works and parts.
   */
  count?: number;
  /**
   * Minutes that people have spent.
   */
  minutes?: number;
}
/**
 * Documents of the request by type.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.documents".
 */
export interface ScenarioDocuments {
  [k: string]: ScenarioDocument;
}
export interface ScenarioDocument {
  status:
    | 'draft'
    | 'issued'
    | 'sent'
    | 'signed'
    | 'one-sided'
    | 'closed'
    | 'approved'
    | 'declined'
    | 'expired'
    | 'withdrawn'
    | 'superseded';
  number?: string;
  count?: number;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.expect".
 */
export interface ScenarioExpect {
  /**
   * Ids of the active leaf states.
   */
  state?: CommonId[];
  status?: CommonId | null;
  stage?: CommonId | null;
  flags?: CommonId[];
  /**
   * Exactly the events that the step's person may send now.
   */
  offers?: CommonId[];
  /**
   * Exactly the gates and guards that refuse this step: role, guard:<transition>, required-field:<field>, required-checklist:<checklist> …
   */
  refused?: string[];
  /**
   * Exactly the armed timers: state/delay.
   */
  timers?: string[];
  /**
   * Exactly the effects of this step, in order: notify:quote-sent.
   */
  effects?: string[];
  /**
   * Exactly the requests that this step files, in order; of each what is named.
   */
  subRequests?: ScenarioSubRequest[];
  fields?: FieldValues;
  assignee?: CommonId | null;
  group?: CommonId | null;
  checklists?: {
    [k: string]: 'absent' | 'open' | 'complete';
  };
  ended?: boolean;
}
export interface ScenarioSubRequest {
  type: CommonId;
  title?: string;
  relation?: 'part' | 'follow-up';
  fields?: FieldValues;
}
/**
 * What people do with a request beside leading it on.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "demo.doing".
 */
export interface DemoDoing {
  as?: CommonId;
  comment?: DemoComment;
  attach?: DemoAttachment;
  log?: DemoTime;
  work?: DemoWork;
  /**
   * The person says on the spot where he is, or that he leaves.
   */
  stay?: 'gate' | 'site' | 'leave';
  link?: DemoLink;
  bind?: DemoBinding;
  document?: DemoDocument;
}
export interface DemoComment {
  /**
   * `@[id]` mentions a person of the demo.
   */
  text: string;
  /**
   * Not seen by the client.
   */
  inner?: true;
  /**
   * Name of a picture that belongs to it.
   */
  file?: string;
}
export interface DemoAttachment {
  /**
   * Name of a picture.
   */
  file: string;
  inner?: true;
}
export interface DemoTime {
  kind: 'work' | 'remote' | 'travel' | 'waiting';
  minutes: number;
  note?: string;
}
export interface DemoWork {
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  item: string;
  /**
   * Thousandths of the unit.
   */
  quantity: number;
}
export interface DemoLink {
  kind: 'related' | 'duplicate-of' | 'blocks' | 'caused-by';
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  to: string;
}
/**
 * What it is bound to from then on.
 */
export interface DemoBinding {
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  site?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  contact?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  contract?: string;
  /**
   * Equipment of the demo.
   */
  objects?: CommonId[];
}
/**
 * A document of the request by this form; what is done with it, and with the last one that was made.
 */
export interface DemoDocument {
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  form: string;
  /**
   * `issue` and `correct` make the draft as well.
   */
  do:
    | 'draft'
    | 'issue'
    | 'send'
    | 'sign'
    | 'one-sided'
    | 'approve'
    | 'decline'
    | 'withdraw'
    | 'correct'
    | 'void'
    | 'receive'
    | 'close';
  /**
   * Older requests of the demo that stand on it, too.
   */
  requests?: CommonId[];
  language?: 'en' | 'ru' | 'kk';
  /**
   * What the form asks; dates move as those of fields do.
   */
  inputs?: {};
  /**
   * Off the whole document, in minor units.
   */
  discount?: number;
  /**
   * How it is sent; by hand unless said.
   */
  channel?: 'mail' | 'hand' | 'post';
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  role?: string;
  /**
   * Who answers, signs or receives it.
   */
  name?: string;
  /**
   * Why, or where it lies.
   */
  note?: string;
}
export interface DemoSeries {
  count: number;
  /**
   * ISO 8601 duration of days, hours, minutes and seconds: P3D, PT15M.
   */
  from: string;
  /**
   * ISO 8601 duration of days, hours, minutes and seconds: P3D, PT15M.
   */
  until: string;
  request: DemoTemplate;
  vary?: DemoVariation[][];
}
export interface DemoTemplate {
  type: CommonId;
  as: CommonId;
  client?: CommonId;
  subject: string;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  /**
   * ISO 8601 duration of days, hours, minutes and seconds: P3D, PT15M.
   */
  due?: string;
  fields?: FieldValues;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  site?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  contact?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  contract?: string;
  /**
   * Equipment of the demo.
   */
  objects?: CommonId[];
  steps: (ScenarioStep | DemoDoing)[];
}
/**
 * Fields are added to those of the request; everything else stands in its place.
 */
export interface DemoVariation {
  type?: CommonId;
  as?: CommonId;
  client?: CommonId;
  subject?: string;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  /**
   * ISO 8601 duration of days, hours, minutes and seconds: P3D, PT15M.
   */
  due?: string;
  fields?: FieldValues;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  site?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  contact?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  contract?: string;
  /**
   * Equipment of the demo.
   */
  objects?: CommonId[];
  steps?: (ScenarioStep | DemoDoing)[];
}
/**
 * Custom fields of requests or of what requests are bound to. A field's id is unique in the pack.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "fields".
 */
export interface FieldsDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  /**
   * What has these fields; requests when absent.
   */
  of?: 'request' | 'client' | 'site' | 'contract' | 'equipment' | 'equipment-model' | 'person';
  fields: FieldDefinition[];
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "fields.field".
 */
export interface FieldDefinition {
  id: CommonId;
  title: Title;
  hint?: LongText;
  type:
    | 'text'
    | 'multiline'
    | 'number'
    | 'integer'
    | 'money'
    | 'boolean'
    | 'date'
    | 'datetime'
    | 'choice'
    | 'choices'
    | 'phone'
    | 'email';
  min?: number;
  max?: number;
  unit?: string;
  maxLength?: number;
  options?: Option[];
}
/**
 * What is said to whom. {{path}} in a text is replaced by a fact.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "notification".
 */
export interface NotificationDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  to: Recipient[];
  subject: Title;
  body: LongText;
}
/**
 * The cover of a pack: one company's definitions in one folder.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "pack".
 */
export interface PackDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  version: string;
  title: Title;
  description?: LongText;
  /**
   * Languages in which every title must be given.
   */
  languages?: ('en' | 'ru')[];
  /**
   * What the pack needs of the program that runs it.
   */
  requires?: {
    /**
     * Version of the definition language.
     */
    language?: number;
  };
  'print-forms'?: CommonId[];
}
/**
 * What works, parts and visits cost: for certain clients, or for all who have no list of their own.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "price-list".
 */
export interface PriceListDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  /**
   * Code of ISO 4217: RUB, EUR.
   */
  currency: string;
  vat?: PriceListVat;
  /**
   * Codes of the clients whose list it is; for all others when absent.
   */
  clients?: CommonId[];
  /**
   * First day on which it holds.
   */
  validFrom?: string;
  /**
   * Last day on which it holds.
   */
  validUntil?: string;
  items: PriceItem[];
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "price-list.vat".
 */
export interface PriceListVat {
  mode: 'added' | 'included' | 'none';
  ratePercent?: number;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "price-list.priceItem".
 */
export interface PriceItem {
  id: CommonId;
  title: Title;
  kind: 'work' | 'part' | 'visit' | 'penalty' | 'other';
  unit: 'piece' | 'hour' | 'minute' | 'day' | 'visit' | 'km' | 'metre' | 'kg' | 'litre' | 'set' | 'month' | 'point';
  /**
   * Of one unit, in the smallest unit of the currency: 150000 is 1500 roubles.
   */
  price: number;
  /**
   * Under which heading it stands.
   */
  group?: string;
  /**
   * Codes of the equipment models that it is for; for all when absent.
   */
  models?: string[];
}
/**
 * A document on paper: what it is, for which requests, what it must tell, and how it looks.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form".
 */
export interface PrintFormDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  description?: LongText;
  for?: PrintFormAudience;
  document?: DocumentKind;
  group?: DocumentGroup;
  money?: DocumentMoney;
  /**
   * What is asked of who makes the document.
   */
  inputs?: DocumentInput[];
  data: DocumentData;
  /**
   * Languages in which it can be made; the first one is usual.
   */
  languages: ('en' | 'ru' | 'kk')[];
  /**
   * Words of the template by language, which {{t}} puts in.
   */
  strings?: {
    en?: TemplateStrings;
    ru?: TemplateStrings;
    kk?: TemplateStrings;
  };
  page: PrintPage;
  output?: DocumentOutput;
  /**
   * HTML with places of Handlebars; in a folder it is template.hbs.
   */
  template: string;
  /**
   * CSS; in a folder it is style.css.
   */
  style?: string;
  /**
   * Pieces of the template by name; in a folder they are partials/<name>.hbs.
   */
  partials?: {
    [k: string]: string;
  };
  samples?: PrintFormSample[];
  tests?: PrintFormTest[];
}
/**
 * For which requests it is; for all when absent.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.audience".
 */
export interface PrintFormAudience {
  /**
   * Request types.
   */
  types?: CommonId[];
  /**
   * Codes of clients; a form for certain clients goes before one for all.
   */
  clients?: CommonId[];
  when?: RuleExpression1;
}
/**
 * A rule in JSONLogic over the typed facts.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "common.rule".
 */
export interface RuleExpression1 {
  [k: string]: unknown;
}
/**
 * Makes a document with a number of it; without it the form is a plain printout.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.document".
 */
export interface DocumentKind {
  type: CommonId;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  series?: string;
  /**
   * When numbers begin again; each year when absent.
   */
  restart?: 'year' | 'month' | 'never';
  /**
   * A date before that of the last issued one is refused.
   */
  strict?: boolean;
  requisites?: Requisite[];
  signers?: DocumentSigner[];
  copies?: number;
  /**
   * A request stands in one document of this type that is not void.
   */
  once?: boolean;
  /**
   * The signed paper is expected back.
   */
  original?: boolean;
  approval?: DocumentApproval;
  objectionDays?: number;
  mail?: DocumentMail;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.requisite".
 */
export interface Requisite {
  id: CommonId;
  /**
   * Where it stands in the data: seller.inn, lines[].title.
   */
  path: string;
  title: Title;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.signer".
 */
export interface DocumentSigner {
  role: CommonId;
  title: Title;
  party?: 'seller' | 'client';
  required?: boolean;
}
/**
 * The client approves or declines it.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.approval".
 */
export interface DocumentApproval {
  /**
   * How long it is valid.
   */
  days: number;
  events?: ApprovalEvents;
}
/**
 * Events that are sent to its requests; where one is refused, the journal tells why.
 */
export interface ApprovalEvents {
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  approved?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  declined?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  expired?: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  superseded?: string;
}
/**
 * The letter that it goes out with by mail; a usual one when absent.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.mail".
 */
export interface DocumentMail {
  subject?: LetterText;
  text?: LetterText;
}
/**
 * In the language of templates; in a text {link} stands for the link by which a quote is answered.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.letterText".
 */
export interface LetterText {
  ru?: string;
  en?: string;
}
/**
 * It may cover several requests of one client and contract.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.group".
 */
export interface DocumentGroup {
  sections?: 'request' | 'equipment' | 'site';
  most?: number;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.money".
 */
export interface DocumentMoney {
  rounding?: 'line' | 'rate-group';
  /**
   * As the price list says when absent.
   */
  vat?: 'added' | 'included' | 'none';
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.input".
 */
export interface DocumentInput {
  id: CommonId;
  title: Title;
  hint?: LongText;
  type:
    | 'text'
    | 'multiline'
    | 'number'
    | 'integer'
    | 'money'
    | 'boolean'
    | 'date'
    | 'datetime'
    | 'choice'
    | 'choices'
    | 'phone'
    | 'email';
  required?: boolean;
  min?: number;
  max?: number;
  unit?: string;
  maxLength?: number;
  options?: Option[];
}
/**
 * What the template may read.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.data".
 */
export interface DocumentData {
  /**
   * JSON Schema of the data; nothing else reaches the template.
   */
  schema: {};
  /**
   * Further values by name, each a rule over the facts of the request; they stand under `own`.
   */
  map?: {
    [k: string]: RuleExpression1;
  };
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.strings".
 */
export interface TemplateStrings {
  [k: string]: string;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.page".
 */
export interface PrintPage {
  size: 'A4' | 'A5' | 'label-58x40';
  landscape?: boolean;
  margin?: PageMargin;
  font?: 'tinos' | 'arimo' | 'noto-sans' | 'noto-serif';
  sizePt?: number;
  numbers?: 'bottom-right' | 'bottom-center' | 'top-right' | 'none';
}
/**
 * In millimetres.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.margin".
 */
export interface PageMargin {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.output".
 */
export interface DocumentOutput {
  fileName?: Title1;
}
/**
 * Words for people, by language.
 */
export interface Title1 {
  en?: string;
  ru?: string;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.sample".
 */
export interface PrintFormSample {
  id: CommonId;
  title?: Title;
  language?: 'en' | 'ru' | 'kk';
  data: {};
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.test".
 */
export interface PrintFormTest {
  sample: CommonId;
  /**
   * What must be read on the paper.
   */
  text?: string[];
  /**
   * What must not be read on it.
   */
  not?: string[];
  pages?: PrintFormPages;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "print-form.pages".
 */
export interface PrintFormPages {
  min?: number;
  max?: number;
}
/**
 * A kind of request: its workflow and the fields it asks.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "request-type".
 */
export interface RequestTypeDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  description?: LongText;
  workflow: CommonId;
  /**
   * Roles that may file such a request.
   */
  createdBy: CommonId[];
  fields?: CommonId[];
  /**
   * Fields without which it cannot be filed.
   */
  required?: CommonId[];
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  descriptionField?: string;
  /**
   * The request must name a client company.
   */
  clientRequired?: boolean;
  /**
   * Priority when none is given; normal when absent.
   */
  priority?: 'low' | 'normal' | 'high' | 'urgent';
}
/**
 * What people of a role may do. Nothing is allowed that no grant allows.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "role".
 */
export interface RoleDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  kind: 'staff' | 'client' | 'system';
  grants: Grant[];
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "role.grant".
 */
export interface Grant {
  /**
   * document: papers made of requests, numbered when they are issued; people: persons, groups, invitations; register: companies, sites, contacts, contracts, machines; operation: deliveries, timers, plugins, the admin journal; subscription: webhooks.
   */
  on: 'request' | 'document' | 'definition' | 'people' | 'register' | 'operation' | 'subscription';
  may: (
    | 'create'
    | 'read'
    | 'send'
    | 'edit'
    | 'tick'
    | 'comment'
    | 'comment-internal'
    | 'read-internal'
    | 'take'
    | 'assign'
    | 'link'
    | 'log-time'
    | 'add-work'
    | 'see-prices'
    | 'draft'
    | 'issue'
    | 'void'
    | 'publish'
    | 'manage'
  )[];
  /**
   * group: of one of the person's groups or nobody's own; assigned: the person's own; own-client: of the person's company.
   */
  where: 'all' | 'group' | 'assigned' | 'own-client';
  /**
   * Fields that this grant does not show.
   */
  hide?: CommonId[];
}
/**
 * A story that must stay true: given facts and people, steps, and what is expected after each, on a fake clock.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario".
 */
export interface ScenarioDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  /**
   * Rows of the company's list of wishes.
   */
  proves?: number[];
  given: ScenarioGiven;
  steps: ScenarioStep[];
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.given".
 */
export interface ScenarioGiven {
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  type: string;
  people: ScenarioPeople;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  as: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  client?: string;
  subject?: string;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  fields?: FieldValues;
  /**
   * An instant in UTC.
   */
  due?: string;
  /**
   * How many machines it is about.
   */
  objects?: number;
  /**
   * Requests below it that have not ended.
   */
  openChildren?: number;
  clientFields?: FieldValues1;
  /**
   * Its code, unless said.
   */
  clientName?: string;
  site?: ScenarioSite;
  contract?: ScenarioContract;
  equipment?: ScenarioEquipment;
  works?: ScenarioWorks;
  documents?: ScenarioDocuments;
  at?: CommonInstant;
  expect?: ScenarioExpect;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "scenario.people".
 */
export interface ScenarioPeople {
  [k: string]: ScenarioPerson;
}
export interface ScenarioPerson {
  roles: CommonId[];
  groups?: CommonId[];
}
/**
 * Custom fields of the client.
 */
export interface FieldValues1 {
  [k: string]: FieldValue;
}
/**
 * The inner statuses staff see and the stages clients see.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "statuses".
 */
export interface StatusesDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  statuses: Status[];
  stages?: Option[];
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "statuses.status".
 */
export interface Status {
  id: CommonId;
  title: Title;
  /**
   * What the status means for counters and clocks.
   */
  category: 'new' | 'active' | 'waiting' | 'done' | 'cancelled';
  color?: string;
}
/**
 * A queue of requests: whose it is, which requests stand in it, in which order, with which columns and colours.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "view".
 */
export interface ViewDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  description?: LongText;
  for: ViewAudience;
  /**
   * Place among the views of a person, the smallest first; those without one come last.
   */
  order?: number;
  filter: ViewFilter;
  sort: ViewSort;
  columns: ViewColumn[];
  /**
   * The first rule that holds colours the row.
   */
  colours?: ViewColour[];
  /**
   * Its number of requests is shown beside its title.
   */
  counter?: boolean;
}
/**
 * Whose queue it is: whoever has one of the roles or is in one of the groups.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "view.audience".
 */
export interface ViewAudience {
  roles?: CommonId[];
  groups?: CommonId[];
}
/**
 * All that is given must hold; a list holds when one of its values does.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "view.filter".
 */
export interface ViewFilter {
  /**
   * Only requests that have not ended, or only those that have; open ones when absent.
   */
  open?: boolean;
  status?: CommonId[];
  /**
   * Of those, one stands in another region of the machine.
   */
  flag?: CommonId[];
  type?: CommonId[];
  team?: ViewTeam;
  assignee?: 'me' | 'none' | 'any' | 'others';
  /**
   * Codes of client companies.
   */
  client?: string[];
  priority?: ('low' | 'normal' | 'high' | 'urgent')[];
  due?: ViewDue;
  /**
   * ISO 8601 duration of days, hours, minutes and seconds: P3D, PT15M.
   */
  waiting?: string;
  fields?: ViewFields;
}
/**
 * Options of choice fields: one of those given is chosen.
 */
export interface ViewFields {
  [k: string]: string[];
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "view.colour".
 */
export interface ViewColour {
  when: RuleExpression1;
  color: string;
  title: Title2;
}
/**
 * Words for people, by language.
 */
export interface Title2 {
  en?: string;
  ru?: string;
}
/**
 * What a workflow does otherwise for certain clients: operations by id on top of the base, never a copy.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay".
 */
export interface WorkflowOverlayDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  description?: LongText;
  base: CommonId;
  /**
   * Codes of the client companies.
   */
  clients: CommonId[];
  operations: OverlayOperation[];
  layout?: Layout;
  lines?: Lines;
  notes?: Notes;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay.addState".
 */
export interface AddState {
  op: 'addState';
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  parent?: string;
  before?: CommonId;
  after?: CommonId;
  state: StateConfig;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.state".
 */
export interface StateConfig {
  id: CommonId;
  type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  initial?: CommonId;
  states?: StateMap;
  on?: TransitionMap;
  after?: TransitionMap;
  always?: MachineTransitions;
  onDone?: MachineTransitions;
  entry?: MachineActions;
  exit?: MachineActions;
  history?: 'shallow' | 'deep';
  /**
   * The id of the state to enter: #id.
   */
  target?: string;
  meta?: StateMeta;
  description?: string;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.states".
 */
export interface StateMap {
  [k: string]: StateConfig;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.transitionMap".
 */
export interface TransitionMap {
  [k: string]: MachineTransitions;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.transition".
 */
export interface TransitionConfig {
  id: CommonId;
  target?: MachineTarget;
  guard?: GuardConfig;
  actions?: ActionConfig[];
  reenter?: boolean;
  meta?: TransitionMeta;
  description?: string;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.guard".
 */
export interface GuardConfig {
  type: 'rule';
  params: RuleExpression1;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.action".
 */
export interface ActionConfig {
  type: CommonId;
  params?: {};
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.transitionMeta".
 */
export interface TransitionMeta {
  title?: Title;
  /**
   * Who may send the event.
   */
  roles?: CommonId[];
  required?: RequiredGates;
  /**
   * Fields that may be given with the event.
   */
  form?: CommonId[];
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.required".
 */
export interface RequiredGates {
  fields?: CommonId[];
  checklists?: CommonId[];
  documents?: RequiredDocument[];
  comment?: true;
  assignee?: true;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.requiredDocument".
 */
export interface RequiredDocument {
  type: CommonId;
  /**
   * How far it must be; issued when absent.
   */
  status?: 'issued' | 'signed' | 'approved';
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.stateMeta".
 */
export interface StateMeta {
  status?: CommonId;
  stage?: CommonId;
  /**
   * Checklists that start when the state is entered.
   */
  checklists?: CommonId[];
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay.addTransition".
 */
export interface AddTransition {
  op: 'addTransition';
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  state: string;
  trigger: Trigger;
  before?: CommonId;
  after?: CommonId;
  transition: TransitionConfig;
}
/**
 * What sets the transition off: an event, a named delay, always, or the end of the state.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay.trigger".
 */
export interface Trigger {
  on?: CommonId;
  after?: CommonId;
  always?: true;
  onDone?: true;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay.setTransition".
 */
export interface SetTransition {
  op: 'setTransition';
  id: CommonId;
  path: 'target' | 'guard' | 'actions' | 'reenter' | 'meta/title' | 'meta/roles' | 'meta/required' | 'meta/form';
  /**
   * What the base must hold for this to apply; null means absent.
   */
  from: {
    [k: string]: unknown;
  };
  /**
   * The new value; null removes it.
   */
  to: {
    [k: string]: unknown;
  };
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay.setState".
 */
export interface SetState {
  op: 'setState';
  id: CommonId;
  path: 'initial' | 'entry' | 'exit' | 'meta/status' | 'meta/stage' | 'meta/checklists';
  /**
   * What the base must hold for this to apply; null means absent.
   */
  from: {
    [k: string]: unknown;
  };
  /**
   * The new value; null removes it.
   */
  to: {
    [k: string]: unknown;
  };
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay.disable".
 */
export interface Disable {
  op: 'disable';
  state?: CommonId;
  transition?: CommonId;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay.addDelay".
 */
export interface AddDelay {
  op: 'addDelay';
  key: CommonId;
  delay: DelayConfig;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.delay".
 */
export interface DelayConfig {
  duration: CommonDuration;
  calendar?: CommonId;
  title?: Title;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow-overlay.setDelay".
 */
export interface SetDelay {
  op: 'setDelay';
  key: CommonId;
  from: DelayConfig;
  to: DelayConfig;
}
/**
 * Where the designer draws each state; not part of the machine and of its hash.
 */
export interface Layout {
  [k: string]: {
    x: number;
    y: number;
  };
}
/**
 * How the designer draws transitions that were tidied up: x, y, x, y … from one end to the other, from the corner of the innermost state around both; not part of the machine and of its hash.
 */
export interface Lines {
  [k: string]: Line;
}
/**
 * Remarks on the drawing; not part of the machine and of its hash.
 */
export interface Notes {
  [k: string]: Note;
}
export interface Note {
  x: number;
  y: number;
  text: string;
}
/**
 * How a request moves: an XState v5 machine with named delays.
 *
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "workflow".
 */
export interface WorkflowDefinition {
  $schema: CommonSchemaReference;
  id: CommonId;
  title: Title;
  description?: LongText;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  statuses: string;
  /**
   * Immutable identity: small letters, digits and hyphens.
   */
  primary?: string;
  delays?: DelayMap;
  machine: MachineConfig;
  layout?: Layout;
  lines?: Lines;
  notes?: Notes;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.delays".
 */
export interface DelayMap {
  [k: string]: DelayConfig;
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "machine.machine".
 */
export interface MachineConfig {
  id: CommonId;
  type?: 'compound' | 'parallel';
  initial?: CommonId;
  states: StateMap;
  on?: TransitionMap;
  entry?: MachineActions;
  meta?: StateMeta;
  description?: string;
}
