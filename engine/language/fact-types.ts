import type { PinnedChecklist } from './effective-workflow.ts';
import type { FieldDefinition } from './definitions.generated.ts';
import { DOCUMENT_STATUSES } from './facts.ts';
import type { ItemKinds } from './items/index.ts';
import type { FactType, FactTypes } from './rules/index.ts';
import { WARRANTY_STATES } from './warranty.ts';

/** What a request is bound to and rules may look at; each may have custom fields. */
export const BOUND_KINDS = ['client', 'site', 'contract', 'equipment'] as const;
export type BoundKind = (typeof BOUND_KINDS)[number];

/** What decides the fact table: the vocabulary of a pack, or of one effective workflow. */
export interface FactVocabulary {
  /** Null: nobody can say which ones there are. */
  readonly requestTypes: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly stages: readonly string[] | null;
  readonly roles: readonly string[] | null;
  readonly fields: readonly FieldDefinition[];
  /** Custom fields of what requests are bound to. */
  readonly bound?: Partial<Readonly<Record<BoundKind, readonly FieldDefinition[]>>>;
  readonly checklists: readonly PinnedChecklist[];
  readonly items: ItemKinds;
  /** Types of documents that print forms make. */
  readonly documents?: readonly string[];
}

const text = (nullable = false): FactType => ({ type: 'text', nullable });
const choice = (values: readonly string[] | null, nullable = false): FactType =>
  values ? { type: 'choice', nullable, values: [...values] } : { type: 'choice', nullable };
const list = (values?: readonly string[] | null): FactType =>
  values ? { type: 'list', nullable: false, values: [...values] } : { type: 'list', nullable: false };
const boolean: FactType = { type: 'boolean', nullable: false };

const FIELD_TYPES = {
  text: 'text',
  multiline: 'text',
  phone: 'text',
  email: 'text',
  number: 'number',
  integer: 'number',
  money: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'instant',
  choice: 'choice',
  choices: 'list',
} as const;

/** The type of every fact a rule may read, by its dotted path. A field or item may be null: it is not set yet. */
export function factTypes(vocabulary: FactVocabulary): FactTypes {
  const types = new Map<string, FactType>([
    ['request.number', text()],
    ['request.type', choice(vocabulary.requestTypes)],
    ['request.subject', text()],
    ['request.status', choice(vocabulary.statuses, true)],
    ['request.stage', choice(vocabulary.stages, true)],
    ['request.priority', choice(['low', 'normal', 'high', 'urgent'])],
    ['request.created', { type: 'instant', nullable: false }],
    ['request.due', { type: 'instant', nullable: true }],
    ['request.objects', { type: 'number', nullable: false }],
    ['request.openChildren', { type: 'number', nullable: false }],
    ['client.code', text(true)],
    ['client.name', text(true)],
    ['site.name', text(true)],
    ['site.area', text(true)],
    ['site.timeZone', text(true)],
    ['contract.number', text(true)],
    ['contract.starts', { type: 'date', nullable: true }],
    ['contract.ends', { type: 'date', nullable: true }],
    ['contract.paid', { type: 'boolean', nullable: true }],
    ['equipment.name', text(true)],
    ['equipment.serial', text(true)],
    ['equipment.plate', text(true)],
    ['equipment.model', text(true)],
    ['equipment.softwareVersion', text(true)],
    ['equipment.warranty', choice(WARRANTY_STATES, true)],
    ['equipment.warrantyUntil', { type: 'date', nullable: true }],
    ['works.total', { type: 'number', nullable: false }],
    ['works.count', { type: 'number', nullable: false }],
    ['works.minutes', { type: 'number', nullable: false }],
    ['assignee.id', text(true)],
    ['assignee.roles', list(vocabulary.roles)],
    ['assignee.groups', list()],
    ['group', text(true)],
    ['actor.id', text()],
    ['actor.kind', choice(['staff', 'client', 'system'])],
    ['actor.roles', list(vocabulary.roles)],
    ['actor.groups', list()],
    ['event.type', text()],
    ['event.comment', text(true)],
    ['now', { type: 'instant', nullable: false }],
  ]);
  for (const field of vocabulary.fields) {
    types.set(`fields.${field.id}`, valueType(FIELD_TYPES[field.type], field.options));
  }
  for (const kind of BOUND_KINDS) {
    for (const { id, type, options } of vocabulary.bound?.[kind] ?? []) {
      types.set(`${kind}.fields.${id}`, valueType(FIELD_TYPES[type], options));
    }
  }
  for (const document of vocabulary.documents ?? []) {
    types.set(`documents.${document}.status`, choice(DOCUMENT_STATUSES, true));
    types.set(`documents.${document}.number`, text(true));
    types.set(`documents.${document}.count`, { type: 'number', nullable: true });
  }
  for (const checklist of vocabulary.checklists) {
    types.set(`checklists.${checklist.id}.started`, boolean);
    types.set(`checklists.${checklist.id}.complete`, boolean);
    for (const { id, type, options } of checklist.items) {
      // Of an item of an unknown kind, which is told elsewhere, a rule may read anything that a text can be read for.
      const fact = vocabulary.items.get(type)?.fact ?? 'text';
      types.set(`checklists.${checklist.id}.items.${id}`, valueType(fact, options));
    }
  }
  return types;
}

/** A list that is not set reads as null, so it may be null like any other value. */
function valueType(type: FactType['type'], options: readonly { id: string }[] | undefined): FactType {
  return options === undefined
    ? { type, nullable: true }
    : { type, nullable: true, values: options.map((option) => option.id) };
}
