import { ReglamentError } from '../../errors.ts';
import { warrantyOn } from '../../language/index.ts';
import { nameKey, numberKey, phonePrefix } from '../../language/registers/index.ts';
import { mayAnswerCalls } from '../../policies/index.ts';
import {
  type Candidate,
  candidatesOf,
  cardsOf,
  type Chosen,
  requestsOfThings,
  type ThingOfCall,
  type TypedKeys,
} from '../../store/registration/index.ts';
import { unitsOf } from '../../store/registers/index.ts';
import { dayOf } from '../../store/requests/day-of.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readableScope } from '../readable-scope.ts';
import { readViewer } from '../read-viewer.ts';
import { CardViews } from './card-views.ts';
import { contractsOfChosen } from './contracts-of-chosen.ts';
import type { HintsOfChosen, RegistrationHints } from './views.ts';

export type { RegistrationHints } from './views.ts';

interface RegistrationInput extends Chosen {
  /** What is typed: a name, client code, telephone, e-mail, plate, serial number or INN; its beginning is enough. */
  readonly q?: string | undefined;
}

/** Of each kind so many are shown: more is typed instead. */
const FEW = 6;
const LEAST = 3;

/**
 * Who and what may be meant by what is typed while a request is filed, and what is known of what has been chosen: at most
 * seven statements, each along indexes, whatever the registers hold. Of requests only those that the viewer may read. Fails
 * with FORBIDDEN for whoever files nothing for others or does not see the registers.
 */
export async function registrationHints(
  ctx: QueryContext,
  viewer: Viewer,
  { q = '', ...named }: RegistrationInput,
): Promise<RegistrationHints> {
  const { pack, roles } = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  if (!mayAnswerCalls(roles, reader.policy))
    throw new ReglamentError('FORBIDDEN', { action: 'file requests for others' });
  const sql = ctx.store.read;
  const day = dayOf(ctx.now());
  const candidates = await candidatesOf(sql, keysOf(q), named);
  const chosen = chosenThing(candidates);
  const ids = {
    client: [...found(candidates, 'client'), ...(chosen?.clientId ? [chosen.clientId] : [])],
    contact: found(candidates, 'contact'),
    site: found(candidates, 'site'),
    equipment: [...found(candidates, 'equipment'), ...(chosen?.kind === 'equipment' ? [chosen.id] : [])],
  };
  const siteId = chosen?.siteId ?? null;
  const cards = await cardsOf(sql, { ids, clientId: chosen?.clientId ?? null, siteId, day });
  const scope = readableScope(roles, reader);
  const requests = await requestsOfThings(sql, { machines: found(candidates, 'equipment'), chosen, scope });
  const machines = cards.flatMap(({ kind, id, until, extended }) =>
    kind === 'equipment' ? [{ id, warranty: warrantyOn(day, until, extended) }] : [],
  );
  const units = await unitsOf(sql, machines, day);
  const views = new CardViews(pack, { cards, requests, units }, day);
  return {
    clients: views.clients(found(candidates, 'client')),
    contacts: views.contacts(found(candidates, 'contact')),
    sites: views.sites(found(candidates, 'site')),
    equipment: views.machines(found(candidates, 'equipment')),
    of: chosen === null ? null : await ofChosen(),
  };

  async function ofChosen(): Promise<HintsOfChosen> {
    const clientId = chosen?.clientId ?? null;
    const client = clientId === null ? null : (views.clients([clientId])[0] ?? null);
    const machine = chosen?.kind === 'equipment' ? chosen.id : null;
    return {
      client,
      ...(await contractsOfChosen(sql, pack, { clientId, code: client?.code ?? null, equipmentId: machine, day })),
      contacts: views.knownContacts(),
      sites: views.knownSites(),
      equipment: machine === null ? null : (views.machines([machine])[0] ?? null),
      openRequests: views.openOfChosen(),
      lastVisits: views.lastVisits(),
    };
  }
}

function keysOf(q: string): TypedKeys {
  const typed = q.trim();
  const phone = phonePrefix(typed);
  const machine = numberKey(typed);
  return {
    name: nameKey(typed),
    code: typed.toLowerCase(),
    inn: /^\d+$/.test(typed) && typed.length >= LEAST ? typed : '',
    email: /^[^\s@]+@/.test(typed) ? typed.toLowerCase() : '',
    phone: /^[\d\s()+-]+$/.test(typed) && phone.length >= LEAST ? phone : '',
    machine: machine.length >= 2 ? machine : '',
  };
}

/** The narrowest thing that was chosen, and to whom and where it belongs: of a machine its own company and site. */
function chosenThing(
  candidates: readonly Candidate[],
): { kind: ThingOfCall; id: number; clientId: number | null; siteId: number | null } | null {
  const order: readonly ThingOfCall[] = ['equipment', 'site', 'contact', 'client'];
  const all = order.flatMap((kind) => candidates.filter((each) => each.why === 'chosen' && each.kind === kind));
  const [first] = all;
  if (first === undefined) return null;
  return {
    kind: first.kind,
    id: first.id,
    clientId: all.map(({ clientId }) => clientId).find((id) => id !== null) ?? null,
    siteId: all.map(({ siteId }) => siteId).find((id) => id !== null) ?? null,
  };
}

function found(candidates: readonly Candidate[], kind: ThingOfCall): number[] {
  const ids = candidates.flatMap((each) => (each.why === 'found' && each.kind === kind ? [each.id] : []));
  return [...new Set(ids)].slice(0, FEW);
}
