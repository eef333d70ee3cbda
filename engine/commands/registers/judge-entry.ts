import { fieldValueProblem, type FieldsOf, fieldsOf, type Pack } from '../../language/index.ts';
import { attributeProblem, isAccount, REGISTERS, type RegisterKind } from '../../language/registers/index.ts';
import type { Refusal } from '../../run/index.ts';
import {
  type EntryFields,
  type EntryRow,
  type EntryValues,
  findByExternalKey,
  findEntry,
} from '../../store/registers/index.ts';
import type { Sql, SqlValue } from '../../store/store.ts';
import type { EntryInput } from './entry-input.ts';
import { relationRefusals } from './judge-relations.ts';

/** An entry as it is to be, and everything that speaks against it. */
export interface Judged {
  readonly refusals: readonly Refusal[];
  readonly values: EntryValues;
  readonly fields: EntryFields;
}

interface Judging {
  readonly sql: Sql;
  readonly pack: Pack;
  readonly kind: RegisterKind;
  /** Undefined when it is a new one. */
  readonly before: EntryRow | undefined;
  readonly input: EntryInput;
}

/** What has custom fields of each register; legal entities have none. */
export const FIELDS_OF: Readonly<Record<RegisterKind, FieldsOf | null>> = {
  client: 'client',
  'legal-entity': null,
  site: 'site',
  contact: 'person',
  contract: 'contract',
  'equipment-model': 'equipment-model',
  equipment: 'equipment',
};

/** Judges an entry with all that it names. Nothing is written. */
export async function judgeEntry(judging: Judging): Promise<Judged> {
  const { sql, kind, before, input } = judging;
  const refusals: Refusal[] = [];
  const values: Record<string, SqlValue> = { ...before?.values };
  for (const [name, attribute] of Object.entries(REGISTERS[kind])) {
    const given = input[name];
    const path = `/${name}`;
    if (given === undefined && before !== undefined) continue;
    if (attribute.type === 'ref') {
      const found = typeof given === 'string' ? await findEntry(sql, attribute.to ?? kind, given) : undefined;
      const same = before !== undefined && found?.id === before.values[name];
      if (typeof given === 'string' && (found === undefined || (!found.active && !same))) {
        refusals.push({ rule: 'entry-unknown', path, message: `there is no active ${attribute.to} "${given}"` });
      } else if (given === null || given === undefined) {
        if (attribute.required === true) refusals.push({ rule: 'value-required', path, message: 'a value is needed' });
      }
      values[name] = found?.id ?? null;
    } else {
      const problem = attributeProblem(attribute, given);
      if (problem !== null) refusals.push({ ...problem, path });
      values[name] = (given ?? null) as SqlValue;
    }
    if (attribute.fixed === true && before !== undefined && values[name] !== before.values[name]) {
      refusals.push({ rule: 'value-fixed', path, message: 'this is given once and stays' });
    }
  }
  if (kind === 'equipment') values['standing'] ??= 'in-use';
  if (refusals.length === 0) {
    refusals.push(...togetherRefusals(kind, values), ...(await takenRefusals(judging, values)));
    refusals.push(...(await relationRefusals(sql, kind, before?.id ?? null, values)));
  }
  const { fields, wrong } = fieldsIn(judging);
  return { refusals: [...refusals, ...wrong], values, fields };
}

/** What does not fit within the entry itself. */
function togetherRefusals(kind: RegisterKind, values: EntryValues): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (rule: string, path: string, message: string): void => void refusals.push({ rule, path, message });
  const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  if (kind === 'legal-entity') {
    const bik = text('bik');
    for (const name of ['account', 'correspondentAccount']) {
      const account = text(name);
      if (account === null) continue;
      if (bik === null) refuse('value-required', '/bik', 'an account is one of a bank: its BIK is needed');
      else if (!isAccount(account, bik, name === 'correspondentAccount'))
        refuse('account-invalid', `/${name}`, 'the bank with this BIK has no such account: its key is wrong');
    }
  }
  if (kind === 'site' && (values['latitude'] === null) !== (values['longitude'] === null)) {
    refuse('place-half', values['latitude'] === null ? '/latitude' : '/longitude', 'a place has both coordinates');
  }
  const [starts, ends] = [text('startsOn'), text('endsOn')];
  if (kind === 'contract' && starts !== null && ends !== null && ends < starts) {
    refuse('days-backwards', '/endsOn', 'it ends before it begins');
  }
  return refusals;
}

async function takenRefusals({ sql, kind, before }: Judging, values: EntryValues): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  const { code, externalKey } = values;
  if (typeof code === 'string' && before === undefined && (await findEntry(sql, kind, code)) !== undefined) {
    refusals.push({ rule: 'code-taken', path: '/code', message: `the code "${code}" is taken` });
  }
  if (typeof externalKey !== 'string') return refusals;
  const other = await findByExternalKey(sql, kind, externalKey);
  if (other !== undefined && other.id !== before?.id) {
    refusals.push({ rule: 'key-taken', path: '/externalKey', message: `the key "${externalKey}" is taken` });
  }
  return refusals;
}

/** Custom fields as the current release defines them: what is given replaces, null takes away. */
function fieldsIn({ pack, kind, before, input }: Judging): { fields: EntryFields; wrong: Refusal[] } {
  const of = FIELDS_OF[kind];
  const known = of === null ? new Map() : fieldsOf(pack, of);
  const wrong: Refusal[] = [];
  const fields = { ...before?.fields };
  for (const [id, value] of Object.entries(input.fields ?? {})) {
    const field = known.get(id)?.field;
    const path = `/fields/${id}`;
    if (field === undefined) {
      wrong.push({ rule: 'field-unknown', subject: id, path, message: `there is no field "${id}" here` });
      continue;
    }
    const problem = fieldValueProblem(field, value);
    if (problem !== null) wrong.push({ rule: 'field-invalid', subject: id, path, message: problem });
    if (value === null) delete fields[id];
    else fields[id] = value;
  }
  return { fields, wrong };
}
