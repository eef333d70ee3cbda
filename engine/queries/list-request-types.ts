import { all, type FieldDefinition, type RequestTypeDefinition, type Title } from '../language/index.ts';
import { filingSight } from '../policies/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { fieldView, type FieldView } from './field-view.ts';
import { readViewer } from './read-viewer.ts';

/** A kind of request that the viewer may file, with what has to be asked. */
export interface RequestTypeView {
  readonly id: string;
  readonly title: Title;
  readonly description: Title | null;
  /** When none is given. */
  readonly priority: string;
  readonly clientRequired: boolean;
  /** In the order in which they are asked; empty values. */
  readonly fields: readonly FieldView[];
  /** Ids of fields without which it cannot be filed. */
  readonly required: readonly string[];
}

/** The request types of the current release that the viewer's roles may file; the engine itself may file all. */
export async function listRequestTypes(ctx: QueryContext, viewer: Viewer): Promise<RequestTypeView[]> {
  const { pack, roles } = await ctx.catalog.current();
  const { policy } = await readViewer(ctx, viewer);
  const { hides } = filingSight(roles, policy);
  const fields = new Map(
    all(pack, 'fields').flatMap(({ definition }) => definition.fields.map((field) => [field.id, field] as const)),
  );
  return all(pack, 'request-type')
    .map(({ definition }) => definition)
    .filter(({ createdBy }) => policy.kind === 'system' || createdBy.some((role) => policy.roles.includes(role)))
    .map((type) => typeView(type, fields, hides));
}

function typeView(
  { id, title, description, priority, clientRequired, fields = [], required = [] }: RequestTypeDefinition,
  known: ReadonlyMap<string, FieldDefinition>,
  hides: ReadonlySet<string>,
): RequestTypeView {
  const asked = fields.flatMap((field) => known.get(field) ?? []).filter((field) => !hides.has(field.id));
  return {
    id,
    title,
    description: description ?? null,
    priority: priority ?? 'normal',
    clientRequired: clientRequired === true,
    fields: asked.map((field) => fieldView(field, null)),
    required: required.filter((field) => !hides.has(field)),
  };
}
