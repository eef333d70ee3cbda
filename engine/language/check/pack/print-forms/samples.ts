import type { PrintFormDefinition } from '../../../definitions.generated.ts';
import { step } from '../../../rules/pointer.ts';
import { quote } from '../../../rules/quote.ts';
import { checkInterpreted } from '../../../schema-check.ts';
import { didYouMean } from '../../did-you-mean.ts';
import type { Finding } from '../../report.ts';

/** Samples must fit the schema of the data and be in a language of the form; tests must name samples. */
export function sampleFindings({ data, languages, samples = [], tests = [] }: PrintFormDefinition): Finding[] {
  const findings: Finding[] = [];
  samples.forEach(({ id, language, data: shown }, index) => {
    const path = `/samples${step(index)}`;
    for (const fault of checkInterpreted(data.schema, shown, { file: '', path: `${path}/data` })) {
      const message = `Sample "${id}": ${fault.message}`;
      findings.push({ path: fault.path, rule: 'sample-data', message, remedy: fault.remedy });
    }
    if (language === undefined || languages.includes(language)) return;
    const message = `Sample "${id}" is in "${language}", and the form is not made in it.`;
    const remedy = `The languages of the form are: ${languages.join(', ')}.`;
    findings.push({ path: `${path}/language`, rule: 'sample-data', message, remedy });
  });
  const known = samples.map(({ id }) => id);
  tests.forEach(({ sample }, index) => {
    if (known.includes(sample)) return;
    const remedy = didYouMean(sample, known, 'Define the sample, or correct the name.');
    const message = `There is no sample ${quote(sample)}.`;
    findings.push({ path: `/tests${step(index)}/sample`, rule: 'unknown-sample', message, remedy });
  });
  return findings;
}
