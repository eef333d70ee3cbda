import type { PrintFormDefinition } from '../../../definitions.generated.ts';
import { all } from '../../../pack.ts';
import type { FactType } from '../../../rules/index.ts';
import { step } from '../../../rules/pointer.ts';
import { quote } from '../../../rules/quote.ts';
import { didYouMean } from '../../did-you-mean.ts';
import type { PackTarget } from '../../pack-target.ts';
import type { FileReport, Finding } from '../../report.ts';
import { ruleFindings } from '../../rule-findings.ts';
import { approvalEventFindings } from './approval-events.ts';
import { dataSchemaFindings, hasDataPath } from './data-schema.ts';
import { sampleFindings } from './samples.ts';
import { checkSeries } from './series.ts';
import { templateFindings } from './templates.ts';

/** A value of the data may be of any type; only a condition would be looked at as one. */
const TEXT: FactType = { type: 'text', nullable: true };
const OF_TYPES: ReadonlySet<string> = new Set(['wrong-result']);

/** Print forms: what they name is there, their data, samples and templates agree, and rules are typed. */
export function checkPrintForms(target: PackTarget, report: FileReport): void {
  const forms = all(target.pack, 'print-form');
  for (const { file, definition } of forms) {
    // What a form says of itself does not change with the rest of the pack.
    const own = target.cache.made(`form ${file}`, [definition], () => ownFindings(definition));
    for (const finding of [...own, ...namedFindings(definition, target)]) report({ ...finding, file });
  }
  checkSeries(forms, report);
}

function ownFindings(form: PrintFormDefinition): Finding[] {
  const ofSchema = dataSchemaFindings(form.data.schema);
  // Of data whose schema is not understood nothing certain can be said.
  return ofSchema.length > 0
    ? ofSchema
    : [...templateFindings(form), ...sampleFindings(form), ...requisiteFindings(form)];
}

function requisiteFindings({ document, data }: PrintFormDefinition): Finding[] {
  return (document?.requisites ?? []).flatMap(({ path }, index): Finding[] => {
    if (hasDataPath(data.schema, path)) return [];
    const message = `The data have no place ${quote(path)}.`;
    const remedy = 'Describe it in the schema of the data, or correct the path.';
    return [{ path: `/document/requisites${step(index)}/path`, rule: 'requisite-path', message, remedy }];
  });
}

function namedFindings(form: PrintFormDefinition, { pack, names, faultsOf }: PackTarget): Finding[] {
  const { types = [], when } = form.for ?? {};
  const ofTypes = types.flatMap((id, index): Finding[] => {
    if (names.requestTypes.has(id)) return [];
    const remedy = didYouMean(id, names.requestTypes, 'Define the request type, or correct the name.');
    const path = `/for/types${step(index)}`;
    return [{ path, rule: 'unknown-request-type', message: `There is no request type ${quote(id)}.`, remedy }];
  });
  const ofWhen = when === undefined ? [] : ruleFindings(form.id, when, '/for/when', faultsOf);
  const ofMap = Object.entries(form.data.map ?? {}).flatMap(([name, rule]) =>
    ruleFindings(form.id, rule, `/data/map${step(name)}`, faultsOf, TEXT).filter(
      ({ rule: fault }) => !OF_TYPES.has(fault),
    ),
  );
  return [...ofTypes, ...ofWhen, ...ofMap, ...approvalEventFindings(form, pack)];
}
