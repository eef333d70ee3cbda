import type { Input, Request } from '../../../ui/api/index.ts';
import type { Named } from '../../register/entry.ts';

/** A machine that the request is about, with what is said of it here. */
export interface BoundMachine {
  readonly uuid: string;
  readonly name: string;
  readonly note: string;
}

/** What a request is to be bound to. */
export interface BindingDraft {
  readonly client: Named | null;
  readonly site: Named | null;
  readonly contact: Named | null;
  readonly contract: Named | null;
  /** Rules and prices look at the first. */
  readonly machines: readonly BoundMachine[];
}

/** What the request is bound to now. Clients are told apart by their codes. */
export function boundNow({ client, site, contact, contract, objects }: Request): BindingDraft {
  return {
    client: client === null ? null : { uuid: client.code, name: client.name, code: client.code },
    site: site === null ? null : { uuid: site.uuid, name: site.name },
    contact: contact === null ? null : { uuid: contact.uuid, name: contact.name },
    contract: contract === null ? null : { uuid: contract.uuid, name: contract.number },
    machines: objects.map(({ uuid, name, note }) => ({ uuid, name, note: note ?? '' })),
  };
}

/** For another client: nothing that belongs to the former one stays. The same one again changes nothing. */
export function withClient(before: BindingDraft, client: Named | null): BindingDraft {
  if (client?.code === before.client?.code) return before;
  return { client, site: null, contact: null, contract: null, machines: [] };
}

/** With one machine more, which brings its client where there is none yet, and its site where none was chosen. */
export function withMachine(
  before: BindingDraft,
  machine: Named,
  of: Pick<BindingDraft, 'client' | 'site'>,
): BindingDraft {
  if (before.machines.some(({ uuid }) => uuid === machine.uuid)) return before;
  return {
    ...before,
    client: before.client ?? of.client,
    site: before.site ?? of.site,
    machines: [...before.machines, { uuid: machine.uuid, name: machine.name, note: '' }],
  };
}

/** What comes of it that is said before it is done. */
export interface BindingEffect {
  /** The request goes to another client, or to none. */
  readonly movesTo: Named | 'nobody' | null;
  /** Another machine is the first one. */
  readonly first: string | null;
}

export function effectOf(before: BindingDraft, after: BindingDraft): BindingEffect {
  const [stood, stands] = [before.machines[0], after.machines[0]];
  return {
    movesTo: before.client?.code === after.client?.code ? null : (after.client ?? 'nobody'),
    first: stands === undefined || stood === undefined || stood.uuid === stands.uuid ? null : stands.name,
  };
}

/** What is sent: all that it is bound to from now on. */
export function bodyOf({ client, site, contact, contract, machines }: BindingDraft): Input<'bindRequest'>['body'] {
  const notes = machines.filter(({ note }) => note.trim() !== '').map(({ uuid, note }) => [uuid, note.trim()]);
  return {
    client: client?.code ?? null,
    site: site?.uuid ?? null,
    contact: contact?.uuid ?? null,
    contract: contract?.uuid ?? null,
    objects: machines.map(({ uuid }) => uuid),
    notes: Object.fromEntries(notes) as Record<string, string>,
  };
}
