import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/use-api.ts';
import { useTypedDraft, useTypedStore } from '../typed/use-typed-draft.ts';
import type { Named } from '../register/entry.ts';
import { copyOf } from './copy-of.ts';
import { EMPTY, type Registration, withChosen } from './registration.ts';
import { keyOfRegistration } from './use-registrations.ts';

const NONE: readonly string[] = [];

/** Somebody comes from the card of a client, site, contact or machine, or copies a request: a call about it is begun. */
export function useFromCard(): void {
  const api = useApi();
  const store = useTypedStore();
  const { set } = useTypedDraft<readonly string[]>('registrations', NONE);
  const [search, setSearch] = useSearchParams();
  const begun = useRef('');
  useEffect(() => {
    const from = (['client', 'site', 'contact', 'equipment', 'copy'] as const)
      .map((kind) => [kind, search.get(kind)] as const)
      .find(([, key]) => key !== null);
    if (from === undefined || begun.current === from.join(' ')) return;
    begun.current = from.join(' ');
    const [kind, entry] = from;
    const path = { entry: entry ?? '' };
    const show = (registration: Registration): void => {
      const id = crypto.randomUUID();
      store.write(keyOfRegistration(id), registration);
      set((before) => [...before, id]);
      setSearch({ call: id }, { replace: true });
    };
    const begin = async (): Promise<void> => {
      if (kind === 'copy') {
        const [request, { items }] = await Promise.all([
          api.getRequest({ path: { request: path.entry } }),
          api.listRequestTypes({}),
        ]);
        const type = items.find(({ id }) => id === request.type.id) ?? { id: request.type.id, required: [] };
        return show(copyOf(request, type));
      }
      const found = await {
        client: async () => ({ client: await api.getClient({ path }) }),
        site: async () => {
          const site = await api.getSite({ path });
          return { client: site.client, site };
        },
        contact: async () => {
          const contact = await api.getContact({ path });
          return { client: contact.client, contact };
        },
        equipment: async () => {
          const machine = await api.getEquipment({ path });
          return { client: machine.client, site: machine.site, machine };
        },
      }[kind]();
      const {
        client = null,
        site = null,
        contact = null,
        machine = null,
      } = found as {
        readonly [name in 'client' | 'site' | 'contact' | 'machine']?: Named | null;
      };
      const chosen = { client: named(client), site: named(site), contact: named(contact), machine: named(machine) };
      show(withChosen(EMPTY, chosen));
    };
    // What is not there any more, or not open to him, is left out: the form is empty then.
    begin().catch(() => setSearch({}, { replace: true }));
  }, [api, store, set, search, setSearch]);
}

function named(entry: Named | null): Named | null {
  return entry === null
    ? null
    : { uuid: entry.uuid, name: entry.name, ...(entry.code === undefined ? {} : { code: entry.code }) };
}
