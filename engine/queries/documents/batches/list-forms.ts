import { ReglamentError } from '../../../errors.ts';
import type { Title } from '../../../language/index.ts';
import { holdsDocuments } from '../../../policies/index.ts';
import type { QueryContext, Viewer } from '../../context.ts';
import { readViewer } from '../../read-viewer.ts';

/** A form by which the documents of a period can be made. */
export interface BatchForm {
  readonly id: string;
  readonly title: Title;
  readonly type: string;
  readonly languages: readonly string[];
  readonly inputs: readonly object[];
  /** Several requests stand in one document. */
  readonly group: boolean;
  /** A request stands in one document of the type alone. */
  readonly once: boolean;
}

/** The forms that documents of a period can be made by. Fails with FORBIDDEN for who issues none. */
export async function listBatchForms(ctx: QueryContext, viewer: Viewer): Promise<readonly BatchForm[]> {
  const { roles, pack } = await ctx.catalog.current();
  const { policy } = await readViewer(ctx, viewer);
  if (!holdsDocuments(roles, policy, 'issue')) throw new ReglamentError('FORBIDDEN', { action: 'issue documents' });
  return [...pack.byKind['print-form'].values()].flatMap(({ definition: { document, ...form } }) =>
    document === undefined
      ? []
      : [
          {
            id: form.id,
            title: form.title,
            type: document.type,
            languages: form.languages,
            inputs: form.inputs ?? [],
            group: form.group !== undefined,
            once: document.once === true,
          },
        ],
  );
}
