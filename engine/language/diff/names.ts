import type { FieldDefinition, Option, Title } from '../definitions.generated.ts';
import type { EffectiveWorkflow } from '../effective-workflow.ts';
import { all, type Pack } from '../pack.ts';
import { everyField } from '../pack-fields.ts';

/** Kinds of things that have a title of their own somewhere. */
export type NamedKind =
  | 'status'
  | 'stage'
  | 'role'
  | 'field'
  | 'option'
  | 'checklist'
  | 'notification'
  | 'group'
  | 'statuses'
  | 'document'
  | 'print-form'
  | 'request-type';

/** How things are called (an option by `<field>/<option>`); undefined for what is unknown, which is then called by its id. */
export interface Names {
  readonly title: (kind: NamedKind, id: string) => Title | undefined;
}

/** The titles of everything a pack defines. A status or stage is looked up in all sets; the first one counts. */
export function namesOf(pack: Pack): Names {
  const titles = new Map<string, Title>();
  const add = (kind: NamedKind, list: readonly { readonly id: string; readonly title: Title }[] = []): void => {
    for (const { id, title } of list) if (!titles.has(`${kind} ${id}`)) titles.set(`${kind} ${id}`, title);
  };
  for (const { definition } of all(pack, 'statuses')) {
    add('statuses', [definition]);
    add('status', definition.statuses);
    add('stage', definition.stages);
  }
  for (const kind of ['role', 'checklist', 'notification', 'request-type'] as const)
    for (const { definition } of all(pack, kind)) add(kind, [definition]);
  const forms = all(pack, 'print-form').map(({ definition }) => definition);
  add('print-form', forms);
  // A type of documents is called as the form for one request is, where there is another one for several.
  const single = forms.filter(({ group }) => group === undefined);
  for (const { document, title } of [...single, ...forms])
    if (document !== undefined) add('document', [{ id: document.type, title }]);
  for (const { definition } of all(pack, 'demo')) add('group', definition.groups);
  const fields = [...everyField(pack).values()].map(({ field }) => field);
  add('field', fields);
  add('option', fields.flatMap(optionsOf));
  return { title: (kind, id) => titles.get(`${kind} ${id}`) };
}

/** The titles inside effective workflows, the first one first; `others` knows the rest, for example roles. */
export function effectiveNames(effectives: readonly EffectiveWorkflow[], others?: Names): Names {
  const lists = {
    status: effectives.flatMap(({ statuses }) => statuses.statuses),
    stage: effectives.flatMap(({ statuses }) => statuses.stages ?? []),
    field: effectives.flatMap(({ fields }) => fields),
    option: effectives.flatMap(({ fields }) => fields.flatMap(optionsOf)),
    'request-type': effectives.map(({ requestType }) => requestType),
    checklist: effectives.flatMap(({ checklists }) => checklists),
  };
  return {
    title: (kind, id) => {
      const list = kind in lists ? lists[kind as keyof typeof lists] : [];
      return list.find((each) => each.id === id)?.title ?? others?.title(kind, id);
    },
  };
}

function optionsOf({ id: field, options = [] }: FieldDefinition): Option[] {
  return options.map(({ id, title }) => ({ id: `${field}/${id}`, title }));
}
