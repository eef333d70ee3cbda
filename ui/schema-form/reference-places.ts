import type { SchemaNode } from './schema-node.ts';

/** What the id at a place of the language names. Ids that stand at no place here are their own, or free words. */
const PLACES: Readonly<Record<string, string>> = {
  'workflow#/properties/statuses': 'statuses',
  'workflow#/properties/primary': 'state',
  'machine#/$defs/stateMeta/properties/status': 'status',
  'machine#/$defs/stateMeta/properties/stage': 'stage',
  'machine#/$defs/stateMeta/properties/checklists/items': 'checklist',
  'machine#/$defs/transitionMeta/properties/roles/items': 'role',
  'machine#/$defs/transitionMeta/properties/form/items': 'field',
  'machine#/$defs/required/properties/fields/items': 'field',
  'machine#/$defs/required/properties/checklists/items': 'checklist',
  'machine#/$defs/state/properties/initial': 'initial',
  'machine#/$defs/machine/properties/initial': 'initial',
  'machine#/$defs/target': 'target',
  'machine#/$defs/action/properties/type': 'action',
  'machine#/$defs/delay/properties/calendar': 'calendar',
  'workflow-overlay#/properties/base': 'workflow',
  'workflow-overlay#/properties/clients/items': 'client',
  'workflow-overlay#/$defs/addState/properties/parent': 'state',
  'workflow-overlay#/$defs/addState/properties/before': 'state',
  'workflow-overlay#/$defs/addState/properties/after': 'state',
  'workflow-overlay#/$defs/addTransition/properties/state': 'state',
  'workflow-overlay#/$defs/addTransition/properties/before': 'transition',
  'workflow-overlay#/$defs/addTransition/properties/after': 'transition',
  'workflow-overlay#/$defs/trigger/properties/on': 'event',
  'workflow-overlay#/$defs/trigger/properties/after': 'delay',
  'workflow-overlay#/$defs/setTransition/properties/id': 'transition',
  'workflow-overlay#/$defs/setState/properties/id': 'state',
  'workflow-overlay#/$defs/disable/properties/state': 'state',
  'workflow-overlay#/$defs/disable/properties/transition': 'transition',
  'workflow-overlay#/$defs/setDelay/properties/key': 'delay',
  'price-list#/properties/clients/items': 'client',
  'checklist#/properties/roles/items': 'role',
  'checklist#/$defs/item/properties/type': 'item-kind',
  'request-type#/properties/workflow': 'workflow',
  'request-type#/properties/createdBy/items': 'role',
  'request-type#/properties/fields/items': 'field',
  'request-type#/properties/required/items': 'field',
  'role#/$defs/grant/properties/hide/items': 'field',
  'notification#/$defs/recipient/oneOf/1/properties/role': 'role',
  'view#/$defs/audience/properties/roles/items': 'role',
  'view#/$defs/audience/properties/groups/items': 'group',
  'view#/$defs/filter/properties/status/items': 'status',
  'view#/$defs/filter/properties/flag/items': 'status',
  'view#/$defs/filter/properties/type/items': 'request-type',
  'view#/$defs/filter/properties/team/oneOf/1/items': 'group',
  'view#/$defs/filter/properties/client/items': 'client',
  'view#/$defs/filter/properties/fields/propertyNames': 'field',
  'scenario#/$defs/people/additionalProperties/properties/roles/items': 'role',
  'scenario#/$defs/people/additionalProperties/properties/groups/items': 'group',
  'scenario#/$defs/given/properties/type': 'request-type',
  'scenario#/$defs/given/properties/as': 'person',
  'scenario#/$defs/given/properties/client': 'client',
  'scenario#/$defs/step/properties/as': 'person',
  'scenario#/$defs/step/properties/send': 'event',
  'scenario#/$defs/step/properties/tick/properties/checklist': 'checklist',
  'scenario#/$defs/step/properties/tick/properties/item': 'item',
  'scenario#/$defs/step/properties/assign/oneOf/0': 'person',
  'scenario#/$defs/expect/properties/state/items': 'state',
  'scenario#/$defs/expect/properties/status/oneOf/0': 'status',
  'scenario#/$defs/expect/properties/stage/oneOf/0': 'stage',
  'scenario#/$defs/expect/properties/flags/items': 'status',
  'scenario#/$defs/expect/properties/offers/items': 'event',
  'scenario#/$defs/expect/properties/assignee/oneOf/0': 'person',
  'scenario#/$defs/expect/properties/group/oneOf/0': 'group',
  'scenario#/$defs/expect/properties/checklists/propertyNames': 'checklist',
  'common#/$defs/fieldValues/propertyNames': 'field',
  'demo#/properties/people/items/properties/roles/items': 'role',
  'demo#/properties/people/items/properties/groups/items': 'group',
  'demo#/properties/people/items/properties/client': 'client',
  'demo#/properties/requests/items/properties/type': 'request-type',
  'demo#/properties/requests/items/properties/as': 'person',
  'demo#/properties/requests/items/properties/client': 'client',
  'pack#/properties/print-forms/items': 'print-form',
  'action:set-field#/properties/field': 'field',
  'action:assign#/properties/group': 'group',
  'action:start-checklist#/properties/checklist': 'checklist',
  'action:notify#/properties/notification': 'notification',
};

/** What an id at this node refers to, by the key of its picker; undefined when it refers to nothing. */
export function referenceAt(node: SchemaNode): string | undefined {
  for (const place of node.places) {
    const to = PLACES[shortPlace(place)];
    if (to !== undefined) return to;
  }
  return undefined;
}

/** A place without the ending that all files have: `checklist#/properties/title`. */
export function shortPlace(place: string): string {
  return place.replace('.schema.json#', '#');
}

/** All places of the table, for the test that proves them to exist. */
export const REFERENCE_PLACES: readonly string[] = Object.keys(PLACES);
