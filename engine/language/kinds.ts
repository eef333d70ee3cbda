import type { Definitions } from './definitions.generated.ts';
import checklist from './schema/checklist.schema.json' with { type: 'json' };
import common from './schema/common.schema.json' with { type: 'json' };
import demo from './schema/demo.schema.json' with { type: 'json' };
import fields from './schema/fields.schema.json' with { type: 'json' };
import machine from './schema/machine.schema.json' with { type: 'json' };
import notification from './schema/notification.schema.json' with { type: 'json' };
import pack from './schema/pack.schema.json' with { type: 'json' };
import printForm from './schema/print-form.schema.json' with { type: 'json' };
import priceList from './schema/price-list.schema.json' with { type: 'json' };
import requestType from './schema/request-type.schema.json' with { type: 'json' };
import role from './schema/role.schema.json' with { type: 'json' };
import scenario from './schema/scenario.schema.json' with { type: 'json' };
import statuses from './schema/statuses.schema.json' with { type: 'json' };
import view from './schema/view.schema.json' with { type: 'json' };
import workflow from './schema/workflow.schema.json' with { type: 'json' };
import workflowOverlay from './schema/workflow-overlay.schema.json' with { type: 'json' };

/** Every kind of definition with its JSON Schema. Another kind is one schema file, one line here and its checks. */
export const KIND_SCHEMAS = {
  pack,
  statuses,
  workflow,
  'workflow-overlay': workflowOverlay,
  checklist,
  fields,
  'request-type': requestType,
  role,
  notification,
  view,
  'price-list': priceList,
  'print-form': printForm,
  scenario,
  demo,
} as const satisfies Record<keyof Definitions, object>;

/** Schemas that other schemas refer to and that are no kind of their own. */
export const SHARED_SCHEMAS = [common, machine] as const;

export type Kind = keyof Definitions;
export type DefinitionOf<K extends Kind> = Definitions[K];

export const KINDS = Object.keys(KIND_SCHEMAS) as readonly Kind[];

/** The version of the definition language; a pack may require it. */
export const LANGUAGE_VERSION = 1;

/** The kind that a `$schema` names by its last path segment, or undefined. */
export function kindOf(schemaReference: unknown): Kind | undefined {
  if (typeof schemaReference !== 'string') return undefined;
  const name = /(?:^|[/:])([a-z-]+)\.schema\.json$/.exec(schemaReference)?.[1];
  return KINDS.find((kind) => kind === name);
}
