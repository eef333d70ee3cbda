import { seenWords, textsOf } from '../../engine/store/search/index.ts';
import type { SqlValue } from '../../engine/store/index.ts';
import type { Dice } from './dice.ts';
import type { SeededPeople, SeededPerson } from './people.ts';
import type { SeededClient } from './registers.ts';
import type { Filling } from './stencil.ts';
import { type CutRow, PARTS, type PartName, type Template } from './templates.ts';

/** Rows of one copy by table; columns are those of the template, without the id where the database gives it. */
export interface Copy {
  readonly request: readonly SqlValue[];
  readonly parts: Readonly<Record<PartName, readonly (readonly SqlValue[])[]>>;
  readonly objects: readonly (readonly SqlValue[])[];
  readonly words: ReadonlyMap<string, number>;
}

export interface CopyInput {
  readonly id: number;
  readonly number: string;
  readonly createdAt: number;
  readonly client: SeededClient;
}

/** Columns that hold an instant, and those that hold a person. */
const INSTANTS = new Set([
  'created_at',
  'updated_at',
  'ended_at',
  'at',
  'set_at',
  'due_at',
  'status_since',
  'taken_at',
  'started_at',
]);
const PEOPLE = new Set(['requester_id', 'assignee_id', 'actor_id', 'person_id', 'contact_id', 'created_by']);
const DAY = 86_400_000;
const PRIORITIES = ['low', 'normal', 'normal', 'normal', 'high', 'urgent'];
const FIRST_RARE = 100_000;

/** The columns of the copies of a part, in the order of their values. */
export function columnsOf({ row }: CutRow, part: PartName | 'request'): string[] {
  return Object.keys(row).filter((name) => name !== 'id' || part === 'request');
}

/** A request like `template` with ids, people, instants and a subject of its own. */
export function copyRequest(template: Template, people: SeededPeople, dice: Dice, input: CopyInput): Copy {
  const { id, client, createdAt } = input;
  const shift = createdAt - template.createdAt;
  const machine = dice.pick(client.machines);
  const subject = `${template.request.row['subject'] as string} ${machine.plate}`.slice(0, 300);
  const chosen = new Map<number, SeededPerson>();
  const personOf = (was: number): SeededPerson => {
    const known = chosen.get(was);
    if (known !== undefined) return known;
    const one = people.contacts.has(was)
      ? client.contact
      : dice.pick(people.alike.get(was) ?? [{ id: was, uuid: people.uuids.get(was) ?? '' }]);
    chosen.set(was, one);
    return one;
  };
  const uuids = new Map(template.ownUuids.map((uuid) => [uuid, dice.uuid(createdAt)]));
  for (const [was, uuid] of people.uuids) {
    if (people.alike.has(was) || people.contacts.has(was)) uuids.set(uuid, personOf(was).uuid);
  }
  const filling: Filling = { uuids, shift, subject };
  const own: Record<string, SqlValue> = {
    id,
    number: input.number,
    external_key: null,
    subject,
    client_id: client.id,
    site_id: dice.pick(client.sites),
    contract_id: client.contract,
    contact_id: client.contact.id,
    parent_id: null,
    merged_into_id: null,
    priority: dice.pick(PRIORITIES),
    due_at: createdAt + Math.floor(dice.next() * 6 * DAY),
    secret: null,
  };
  const valueOf = (cut: CutRow, column: string, given: Readonly<Record<string, SqlValue>>): SqlValue => {
    if (column in given) return given[column];
    const value = cut.row[column];
    const text = cut.texts.get(column);
    if (text !== undefined) return text.filled(filling);
    if (typeof value === 'number' && INSTANTS.has(column)) return value + shift;
    if (column === 'day') return new Date(Date.parse(value as string) + shift).toISOString().slice(0, 10);
    if (typeof value === 'number' && PEOPLE.has(column)) return personOf(value).id;
    return column === 'uuid' && typeof value === 'string' ? uuids.get(value) : value;
  };
  const request = columnsOf(template.request, 'request').map((column) => valueOf(template.request, column, own));
  const rare = `инв${FIRST_RARE + dice.below(FIRST_RARE * 9)}`;
  const parts = {} as Record<PartName, SqlValue[][]>;
  for (const part of PARTS) {
    parts[part] = template.parts[part].map((cut, index) => {
      const body = part === 'comment' && index === 0 ? { body: `${cut.row['body'] as string} ${rare}` } : {};
      const bound = {
        request_id: id,
        stay_id: null,
        equipment_id: cut.row['equipment_id'] === null ? null : machine.id,
      };
      return columnsOf(cut, part).map((column) => valueOf(cut, column, { ...bound, ...body }));
    });
  }
  const fields = JSON.parse(request[columnsOf(template.request, 'request').indexOf('fields')] as string) as object;
  const texts = textsOf({ subject, fields: fields as Record<string, unknown> });
  const said = template.parts.comment.map(({ row }, index) => ({
    outside: row['is_public'] === 1,
    body: index === 0 ? `${row['body'] as string} ${rare}` : (row['body'] as string),
  }));
  const words = seenWords({
    outside: [...(texts.outside ?? []), ...said.filter(({ outside }) => outside).map(({ body }) => body)],
    internal: said.filter(({ outside }) => !outside).map(({ body }) => body),
    fields: texts.fields ?? [],
  });
  const others = dice.below(20) === 0 ? [dice.pick(client.machines), dice.pick(client.machines)] : [];
  const objects = [...new Set([machine.id, ...others.map((each) => each.id)])];
  return { request, parts, words, objects: objects.map((each, position) => [id, each, position]) };
}
