import type { Request, RequestType } from '../../ui/api/index.ts';
import { isBlank } from '../../ui/fields-form/form-field.ts';
import type { Named } from '../register/entry.ts';
import { EMPTY, type Registration } from './registration.ts';

const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;

/**
 * A registration of a request like this one: for whom, where, on which machines, of what type and what must be asked of
 * that. What happened with that request, its files and its due time are its own.
 */
export function copyOf(request: Request, type: Pick<RequestType, 'id' | 'required'>): Registration {
  const { subject, client, site, contact, contract, objects, priority, fields } = request;
  const known = fields.filter(({ id, value }) => type.required.includes(id) && !isBlank(value));
  return {
    ...EMPTY,
    type: type.id,
    subject,
    client: client === null ? null : { uuid: client.code, name: client.name, code: client.code },
    site: named(site),
    contact: named(contact),
    contract: contract?.uuid ?? null,
    machines: objects.map(({ uuid, name }) => ({ uuid, name })),
    priority: PRIORITIES.find((each) => each === priority) ?? null,
    fields: Object.fromEntries(known.map(({ id, value }) => [id, value])),
  };
}

function named(thing: Named | null): Named | null {
  return thing === null ? null : { uuid: thing.uuid, name: thing.name };
}
