import type { Refusal } from '../../run/index.ts';
import type { ThingKind } from '../../store/bindings/index.ts';

/** Why a request is not bound to a thing. */
type Why = 'unknown' | 'foreign' | 'retired';

/** The reason and its words, for each kind of thing; where it stands in the command is the caller's to say. */
export const BINDING_REFUSALS: Readonly<Record<ThingKind, Readonly<Record<Why, Omit<Refusal, 'path'>>>>> = {
  site: {
    unknown: { rule: 'site-unknown', message: 'there is no such site that you may see' },
    foreign: { rule: 'site-foreign', message: 'this site belongs to another company' },
    retired: { rule: 'site-retired', message: 'this site is no longer in use' },
  },
  contact: {
    unknown: { rule: 'contact-unknown', message: 'there is no such contact that you may see' },
    foreign: { rule: 'contact-foreign', message: 'this contact belongs to another company' },
    retired: { rule: 'contact-retired', message: 'this contact is no longer in use' },
  },
  contract: {
    unknown: { rule: 'contract-unknown', message: 'there is no such contract that you may see' },
    foreign: { rule: 'contract-foreign', message: 'this contract belongs to another company' },
    retired: { rule: 'contract-retired', message: 'this contract is no longer in use' },
  },
  equipment: {
    unknown: { rule: 'equipment-unknown', message: 'there is no such machine that you may see' },
    foreign: { rule: 'equipment-foreign', message: 'this machine belongs to another company' },
    retired: { rule: 'equipment-retired', message: 'this machine is no longer in use' },
  },
};
