import type { NewRequest, RequestType } from '../../ui/api/index.ts';
import type { FormValues } from '../../ui/fields-form/index.ts';
import type { Named } from '../register/entry.ts';
import type { Chosen } from './candidates.ts';

/** What came of a registration that was sent. */
export interface FiledRequest {
  readonly uuid: string;
  readonly number: string;
  readonly secret: string;
}

/** One call that is being written down; what is undefined was not touched, so that it may be proposed. */
export interface Registration {
  readonly typed: string;
  readonly type: string | null;
  readonly client: Named | null;
  readonly site: Named | null;
  readonly contact?: Named | null;
  readonly contract?: string | null;
  readonly machines: readonly Named[];
  readonly subject: string | null;
  readonly priority: NonNullable<NewRequest['priority']> | null;
  /** As the browser's date and time field writes it. */
  readonly due: string;
  readonly fields: FormValues;
  /** He was told of open requests of the same machines, and files it all the same. */
  readonly isAnother: boolean;
  /** Number of an open request that it is to be linked with. */
  readonly linkTo: string | null;
  readonly filed: FiledRequest | null;
}

export const EMPTY: Registration = {
  typed: '',
  type: null,
  client: null,
  site: null,
  machines: [],
  subject: null,
  priority: null,
  due: '',
  fields: {},
  isAnother: false,
  linkTo: null,
  filed: null,
};

/** The same with a candidate chosen, and everything that it implies; what belongs to another client is let go. */
export function withChosen(before: Registration, chosen: Chosen): Registration {
  const { client, site, contact, machine } = chosen;
  const isOther = client !== null && before.client !== null && before.client.code !== client.code;
  const kept: Registration = isOther
    ? { ...withoutBindings(before), client }
    : { ...before, client: client ?? before.client };
  const known = kept.machines.some(({ uuid }) => uuid === machine?.uuid);
  return {
    ...kept,
    typed: '',
    site: site ?? kept.site,
    ...(contact === null ? {} : { contact }),
    machines: machine === null || known ? kept.machines : [...kept.machines, machine],
    isAnother: machine === null || known ? kept.isAnother : false,
  };
}

/** The same for another client, or none: nothing of the one before is left. */
export function withClient(before: Registration, client: Named | null): Registration {
  return { ...withoutBindings(before), client };
}

function withoutBindings({ contact: _contact, contract: _contract, ...rest }: Registration): Registration {
  return { ...rest, client: null, site: null, machines: [], isAnother: false, linkTo: null };
}

/** What a registration is called in a list of several. */
export function callOf({ filed, subject, client, contact, machines }: Registration): string {
  if (filed !== null) return `№ ${filed.number}`;
  const first = [contact?.name, machines[0]?.name, client?.name, subject].find((each) => (each ?? '').trim() !== '');
  return first ?? '';
}

/** The subject that is proposed until one is typed: what it is about, on which machine. */
export function proposedSubject(type: string, machines: readonly Named[]): string {
  if (type === '') return '';
  const names = machines.slice(0, 3).map(({ name }) => name);
  const more = machines.length > 3 ? ' …' : '';
  return (names.length === 0 ? type : `${type}: ${names.join(', ')}${more}`).slice(0, 300);
}

/** What is known of the chosen beside the draft: proposals that count until they are touched. */
export interface Proposed {
  readonly subject: string;
  readonly contact: Named | null;
  readonly contract: string | null;
  /** The instant of `due`; undefined for none. */
  readonly dueAt: string | undefined;
}

/** What is sent: only fields that the type asks. */
export function bodyOf(draft: Registration, type: RequestType, proposed: Proposed): NewRequest {
  const { client, site, machines, priority } = draft;
  const contact = draft.contact === undefined ? proposed.contact : draft.contact;
  const contract = draft.contract === undefined ? proposed.contract : draft.contract;
  const asked = new Set(type.fields.map(({ id }) => id));
  const fields = Object.entries(draft.fields).filter(([id]) => asked.has(id));
  return {
    type: type.id,
    subject: (draft.subject ?? proposed.subject).trim(),
    client: client?.code ?? null,
    ...(client === null || site === null ? {} : { site: site.uuid }),
    ...(client === null || contact === null ? {} : { contact: contact.uuid }),
    ...(client === null || contract === null ? {} : { contract }),
    ...(machines.length === 0 ? {} : { objects: machines.map(({ uuid }) => uuid) }),
    ...(priority === null ? {} : { priority }),
    ...(proposed.dueAt === undefined ? {} : { dueAt: proposed.dueAt }),
    fields: Object.fromEntries(fields),
  };
}
