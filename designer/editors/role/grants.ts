import { type Grant, GRANT_AREAS } from '../../../engine/language/index.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { objectsAt, textAt, textsAt } from '../shape/read.ts';

export const AREAS = Object.keys(GRANT_AREAS) as readonly Grant['on'][];

/** A grant to begin with: the least that means something to people of this kind. */
export function newGrant(kind: string): JsonObject {
  return { on: 'request', may: ['read'], where: kind === 'client' ? 'own-client' : 'all' };
}

/** The area of a grant; null when it names none that there is. */
export function areaOf(grant: Json | undefined): Grant['on'] | null {
  const on = textAt(grant, 'on');
  return AREAS.find((area) => area === on) ?? null;
}

/** The grant on another area: rights and places that mean nothing there go, and never all rights. */
export function withArea(grant: JsonObject, on: Grant['on']): JsonObject {
  const area = GRANT_AREAS[on];
  const kept = textsAt(grant, 'may').filter((right) => area.may.some((known) => known === right));
  const where = area.where.find((known) => known === textAt(grant, 'where')) ?? area.where[0] ?? 'all';
  const moved = { ...grant, on, may: kept.length === 0 ? area.may.slice(0, 1) : kept, where };
  return withMember(moved, 'hide', on === 'request' ? grant.hide : undefined, ORDERS.grant);
}

/** A right on an area, and where the role has it; the widest place first, and without those that it covers. */
export interface Allowed {
  readonly on: Grant['on'];
  readonly right: string;
  readonly where: readonly string[];
  /** True when some of the grants behind it hide fields. */
  readonly hides: boolean;
}

/** Everything a role may, area by area; what no grant allows has no place. */
export function allowedBy(role: Json): readonly Allowed[] {
  const grants = objectsAt(role, 'grants').map(({ value }) => value);
  return AREAS.flatMap((on) => {
    const here = grants.filter((grant) => grant.on === on);
    if (here.length === 0) return [];
    return GRANT_AREAS[on].may.map((right): Allowed => {
      const with_ = here.filter((grant) => textsAt(grant, 'may').includes(right));
      const places = GRANT_AREAS[on].where.filter((where) => with_.some((grant) => grant.where === where));
      return {
        on,
        right,
        where: places.includes('all') ? ['all'] : places,
        hides: with_.some((grant) => textsAt(grant, 'hide').length > 0),
      };
    });
  });
}

/** True for something that can be read as a grant. */
export function isGrant(value: Json | undefined): value is JsonObject {
  return isObject(value) && areaOf(value) !== null;
}
