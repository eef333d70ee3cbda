import { all } from '../../pack.ts';
import { everyField } from '../../pack-fields.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** Ids that must be unique inside a definition, and ids of fields, which must be unique in the pack. */
export function checkDuplicates({ pack }: PackTarget, report: FileReport): void {
  const fields = everyField(pack);
  const tell = (file: string, path: string, what: string, id: string, where: string): void => {
    const message = `The ${what} id "${id}" is used ${where} already.`;
    report({ file, path: `${path}/id`, rule: 'duplicate-id', message, remedy: `Give this ${what} an id of its own.` });
  };
  const unique = (file: string, path: string, what: string, list: readonly { readonly id: string }[] = []): void => {
    const seen = new Set<string>();
    list.forEach(({ id }, index) => {
      if (seen.has(id)) tell(file, path + step(index), what, id, 'in this list');
      seen.add(id);
    });
  };
  for (const { file, definition } of all(pack, 'statuses')) {
    unique(file, '/statuses', 'status', definition.statuses);
    unique(file, '/stages', 'stage', definition.stages);
  }
  for (const { file, definition } of all(pack, 'checklist')) {
    unique(file, '/items', 'item', definition.items);
    definition.items.forEach(({ options }, index) => unique(file, `/items${step(index)}/options`, 'option', options));
  }
  for (const { file, definition } of all(pack, 'fields')) {
    definition.fields.forEach((field, index) => {
      const path = `/fields${step(index)}`;
      const first = fields.get(field.id);
      if (first !== undefined && first.field !== field)
        tell(file, path, 'field', field.id, `in "${first.file}" (${first.path})`);
      unique(file, `${path}/options`, 'option', field.options);
    });
  }
  for (const { file, definition } of all(pack, 'price-list')) unique(file, '/items', 'item', definition.items);
  for (const { file, definition } of all(pack, 'print-form')) {
    const { inputs = [], document, samples } = definition;
    unique(file, '/inputs', 'input', inputs);
    inputs.forEach(({ options }, index) => unique(file, `/inputs${step(index)}/options`, 'option', options));
    unique(file, '/document/requisites', 'requisite', document?.requisites);
    const signers = document?.signers?.map(({ role }) => ({ id: role }));
    unique(file, '/document/signers', 'signer', signers);
    unique(file, '/samples', 'sample', samples);
  }
  for (const { file, definition } of all(pack, 'demo')) {
    unique(file, '/groups', 'group', definition.groups);
    unique(file, '/people', 'person', definition.people);
    const codes = definition.clients.map(({ code }) => ({ id: code }));
    unique(file, '/clients', 'client', codes);
  }
}
