import { requestGrants, type RoleDefinition } from '../language/index.ts';
import { reachOn, type Reach } from './grants.ts';
import type { PolicyActor } from './request.ts';

/** What of the registers somebody sees. */
export interface RegisterSight {
  /** Everything, what belongs to his own company, or nothing. */
  readonly reach: Reach | null;
  /** The client whose entries alone he sees; null when he sees all. */
  readonly clientId: number | null;
  /** Custom fields that none of his grants shows. */
  readonly hides: ReadonlySet<string>;
  /** Notes for colleagues, ways of reaching people: never for people of clients. */
  readonly inner: boolean;
  /** What a service costs: for colleagues who see prices somewhere, or write them down here. */
  readonly sums: boolean;
  readonly manages: boolean;
}

/** What of the registers the actor's roles let him see. */
export function registerSight(roles: ReadonlyMap<string, RoleDefinition>, actor: PolicyActor): RegisterSight {
  const reach = reachOn(roles, actor, 'register', 'read');
  const grants = actor.roles
    .flatMap((id) => roles.get(id)?.grants ?? [])
    .filter(({ on, where }) => on === 'register' && (reach !== 'all' || where === 'all'));
  const [first, ...others] = grants.map(({ hide }) => new Set(hide));
  const inner = reach === 'all';
  const manages = reachOn(roles, actor, 'register', 'manage') === 'all';
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return {
    reach,
    clientId: reach === 'all' ? null : actor.clientId,
    hides: new Set([...(first ?? [])].filter((field) => others.every((hides) => hides.has(field)))),
    inner,
    sums: inner && (manages || actor.kind === 'system' || requestGrants(own, 'see-prices').length > 0),
    manages,
  };
}
