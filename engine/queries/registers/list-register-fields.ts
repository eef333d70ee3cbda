import { REGISTERS, type RegisterKind } from '../../language/registers/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { fieldView, type FieldView } from '../field-view.ts';
import { shownFields } from './entry-views.ts';
import { needRegisterReader } from './register-reader.ts';

/** The custom fields that entries of a register have, empty. */
export interface RegisterFields {
  readonly register: RegisterKind;
  readonly fields: readonly FieldView[];
}

/** The custom fields of each register as far as the viewer sees them. Fails with FORBIDDEN for who reads no registers. */
export async function listRegisterFields(ctx: QueryContext, viewer: Viewer): Promise<RegisterFields[]> {
  const { pack, sight } = await needRegisterReader(ctx, viewer);
  return (Object.keys(REGISTERS) as RegisterKind[]).map((kind) => ({
    register: kind,
    fields: shownFields({ kind, pack, sight }).map((field) => fieldView(field, null)),
  }));
}
