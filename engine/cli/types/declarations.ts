import type {
  ChecklistDefinition,
  ChecklistItem,
  FieldDefinition,
  Title,
} from '../../language/definitions.generated.ts';
import { builtinItemKinds } from '../../language/items/index.ts';
import { BOUND_KINDS } from '../../language/fact-types.ts';
import { all, type Pack } from '../../language/pack.ts';
import { boundFields, fieldsOf } from '../../language/pack-fields.ts';

const WIDTH = 110;

/**
 * TypeScript declarations of what a pack's requests hold and what its rules may read: one interface for its fields, one
 * for its checklists, one for the facts. Deterministic; compiles on its own under `strict`.
 */
export function declarationsOf(pack: Pack): string {
  const cover = pack.cover.definition;
  const fields = [...fieldsOf(pack).values()].map(({ field }) => field);
  const bound = boundFields(pack);
  const types = all(pack, 'request-type').map(({ definition }) => definition);
  const checklists = all(pack, 'checklist').map(({ definition }) => definition);
  const statuses = all(pack, 'statuses').map(({ definition }) => definition);
  const roles = all(pack, 'role').map(({ definition }) => definition.id);
  return [
    `// Types of the pack "${cover.id}" ${cover.version}, written by \`reglament types\`. Do not edit.`,
    '',
    '/** Custom fields of requests; null means not set. */',
    ...interfaceOf(
      'Fields',
      fields.map((field) => member(field.id, fieldType(field), fieldComment(field))),
    ),
    '',
    ...BOUND_KINDS.flatMap((kind) => [
      `/** Custom fields of a ${kind} that a request is bound to. */`,
      ...interfaceOf(
        `${kind[0]?.toUpperCase()}${kind.slice(1)}Fields`,
        (bound[kind] ?? []).map((field) => member(field.id, fieldType(field), fieldComment(field))),
      ),
      '',
    ]),
    '/** The fields that each type of request asks. */',
    ...interfaceOf(
      'RequestFields',
      types.map((type) => member(type.id, pick(type.fields ?? []), sayTitle(type.title))),
    ),
    '',
    '/** Items of checklists; null means not ticked. Photos and signatures are ids of files. */',
    ...interfaceOf('Checklists', checklists.flatMap(checklistMember)),
    '',
    `export type RequestType = ${union(types.map((type) => type.id))};`,
    `export type Status = ${union(statuses.flatMap((one) => one.statuses.map((status) => status.id)))};`,
    `export type Stage = ${union(statuses.flatMap((one) => (one.stages ?? []).map((stage) => stage.id)))};`,
    `export type Role = ${union(roles)};`,
    '',
    ...FACTS,
    '',
  ]
    .flatMap(fold)
    .join('\n');
}

/** A long union goes on in the next line. Comments stay in one. */
function fold(line: string): string[] {
  if (line.length <= WIDTH || line.includes('/**')) return [line];
  const indent = `${/^ */.exec(line)![0]}    | `;
  const lines: string[] = [];
  for (const part of line.split(' | ')) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(part);
    else if (last.length + part.length + 3 <= WIDTH) lines[lines.length - 1] = `${last} | ${part}`;
    else lines.push(`${indent}${part}`);
  }
  return lines;
}

const FACTS = [
  'export interface Person {',
  '  id: string;',
  '  roles: Role[];',
  '  groups: string[];',
  '}',
  '',
  '/** Everything that a rule may read. Instants are ISO 8601 texts in UTC. */',
  'export interface Facts {',
  '  request: {',
  '    number: string;',
  '    type: RequestType;',
  '    subject: string;',
  '    status: Status | null;',
  '    stage: Stage | null;',
  "    priority: 'low' | 'normal' | 'high' | 'urgent';",
  '    created: string;',
  '    due: string | null;',
  '    objects: number;',
  '    openChildren: number;',
  '  };',
  '  fields: Fields;',
  '  client: { code: string; name: string; fields: Partial<ClientFields> } | null;',
  '  site: { name: string; area: string | null; timeZone: string | null; fields: Partial<SiteFields> } | null;',
  '  contract: {',
  '    number: string;',
  '    starts: string;',
  '    ends: string | null;',
  '    paid: boolean | null;',
  '    fields: Partial<ContractFields>;',
  '  } | null;',
  '  equipment: {',
  '    name: string;',
  '    serial: string | null;',
  '    plate: string | null;',
  '    model: string | null;',
  '    softwareVersion: string | null;',
  "    warranty: 'in' | 'extended' | 'out' | 'unknown';",
  '    warrantyUntil: string | null;',
  '    fields: Partial<EquipmentFields>;',
  '  } | null;',
  '  checklists: { [Id in keyof Checklists]: { started: boolean; complete: boolean; items: Checklists[Id] } };',
  '  assignee: Person | null;',
  '  group: string | null;',
  "  actor: Person & { kind: 'staff' | 'client' | 'system' };",
  '  event: { type: string; comment: string | null };',
  '  now: string;',
  '}',
];

const FIELD_TYPES = {
  text: 'string',
  multiline: 'string',
  number: 'number',
  integer: 'number',
  money: 'number',
  boolean: 'boolean',
  date: 'string',
  datetime: 'string',
  phone: 'string',
  email: 'string',
} as const;

/** What the plain type does not say. */
const FIELD_NOTES: Partial<Record<FieldDefinition['type'], string>> = {
  money: 'integer minor units',
  integer: 'integer',
  date: 'YYYY-MM-DD',
  datetime: 'ISO 8601, UTC',
};

function fieldType(field: FieldDefinition): string {
  const options = union((field.options ?? []).map((option) => option.id));
  if (field.type === 'choice') return `${options} | null`;
  if (field.type === 'choices') return `(${options})[] | null`;
  return `${FIELD_TYPES[field.type]} | null`;
}

function fieldComment(field: FieldDefinition): string {
  const notes = [FIELD_NOTES[field.type], field.unit].filter((note) => note !== undefined);
  return notes.length === 0 ? sayTitle(field.title) : `${sayTitle(field.title)} (${notes.join(', ')})`;
}

function checklistMember(checklist: ChecklistDefinition): string[] {
  return [
    ...commentLines(sayTitle(checklist.title)),
    `${key(checklist.id)}: {`,
    ...checklist.items
      .flatMap((item) => member(item.id, itemType(item), sayTitle(item.title)))
      .map((line) => `  ${line}`),
    '};',
  ];
}

function itemType(item: ChecklistItem): string {
  if (item.type === 'check') return 'boolean | null';
  if (item.type === 'number') return 'number | null';
  if (item.type === 'choice') return `${union((item.options ?? []).map((option) => option.id))} | null`;
  if (builtinItemKinds.has(item.type)) return 'string | null';
  return 'string | number | boolean | readonly string[] | null';
}

function interfaceOf(name: string, members: readonly (string | readonly string[])[]): string[] {
  // An interface without members would be a type that everything fits.
  if (members.length === 0) return [`export type ${name} = Record<never, never>;`];
  return [`export interface ${name} {`, ...members.flat().map((line) => `  ${line}`), '}'];
}

function member(id: string, type: string, comment: string): string[] {
  return [...commentLines(comment), `${key(id)}: ${type};`];
}

function pick(ids: readonly string[]): string {
  return ids.length === 0 ? 'Record<never, never>' : `Pick<Fields, ${union(ids)}>`;
}

function union(ids: readonly string[]): string {
  return ids.length === 0 ? 'never' : [...new Set(ids)].map((id) => `'${id}'`).join(' | ');
}

function key(id: string): string {
  return id.includes('-') ? `'${id}'` : id;
}

function commentLines(text: string): string[] {
  // A title is free text: it must neither end the comment nor break the line.
  return [`/** ${text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')} */`];
}

function sayTitle(title: Title): string {
  return title.en ?? title.ru ?? '';
}
