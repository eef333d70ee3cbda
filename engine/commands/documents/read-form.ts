import { type Detail, ReglamentError } from '../../errors.ts';
import { dataSchemaFindings } from '../../language/check/pack/print-forms/data-schema.ts';
import type { PrintFormDefinition } from '../../language/index.ts';
import { checkSchema } from '../../language/schema-check.ts';
import { faultsOfDefinition } from './form-faults.ts';

/** A print form that somebody is still writing. Fails with RENDER_REFUSED and every fault of its form. */
export function readForm(given: unknown): PrintFormDefinition {
  refuseIfAny(faultsOfDefinition(checkSchema('print-form', given, '')));
  const form = given as PrintFormDefinition;
  const ofSchema = dataSchemaFindings(form.data.schema);
  refuseIfAny(faultsOfDefinition(ofSchema.map((found) => ({ severity: 'error', file: '', ...found }))));
  return form;
}

function refuseIfAny(details: readonly Detail[]): void {
  if (details.length === 0) return;
  const reason = details.map(({ path, message }) => `${path}: ${message}`).join(' ');
  throw new ReglamentError('RENDER_REFUSED', { reason }, { details });
}
