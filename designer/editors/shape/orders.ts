import { KIND_SCHEMAS } from '../../../engine/language/index.ts';

const namesOf = (schema: { readonly properties: object }): readonly string[] => Object.keys(schema.properties);

/** In which order the schemas have the properties of what the editors write. */
export const ORDERS = {
  statuses: namesOf(KIND_SCHEMAS.statuses),
  status: namesOf(KIND_SCHEMAS.statuses.$defs.status),
  checklist: namesOf(KIND_SCHEMAS.checklist),
  item: namesOf(KIND_SCHEMAS.checklist.$defs.item),
  fields: namesOf(KIND_SCHEMAS.fields),
  field: namesOf(KIND_SCHEMAS.fields.$defs.field),
  requestType: namesOf(KIND_SCHEMAS['request-type']),
  role: namesOf(KIND_SCHEMAS.role),
  grant: namesOf(KIND_SCHEMAS.role.$defs.grant),
  view: namesOf(KIND_SCHEMAS.view),
  viewFilter: namesOf(KIND_SCHEMAS.view.$defs.filter),
  viewAudience: namesOf(KIND_SCHEMAS.view.$defs.audience),
  viewColour: namesOf(KIND_SCHEMAS.view.$defs.colour),
  notification: namesOf(KIND_SCHEMAS.notification),
  printForm: namesOf(KIND_SCHEMAS['print-form']),
  pack: namesOf(KIND_SCHEMAS.pack),
  scenario: namesOf(KIND_SCHEMAS.scenario),
  option: ['id', 'title'],
} as const;
