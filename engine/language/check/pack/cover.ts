import { LANGUAGE_VERSION } from '../../kinds.ts';
import { step } from '../../rules/pointer.ts';
import { quote } from '../../rules/quote.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** What the pack needs of the program that runs it. */
export function checkCover({ pack }: PackTarget, report: FileReport): void {
  const { file, definition } = pack.cover;
  const needed = definition.requires?.language ?? LANGUAGE_VERSION;
  definition['print-forms']?.forEach((id, index) => {
    if (pack.byKind['print-form'].has(id)) return;
    const message = `There is no print form ${quote(id)}.`;
    const remedy = didYouMean(
      id,
      pack.byKind['print-form'].keys(),
      'Put its folder into the pack, or remove the name.',
    );
    report({ file, path: `/print-forms${step(index)}`, rule: 'unknown-print-form', message, remedy });
  });
  if (needed <= LANGUAGE_VERSION) return;
  const message = `The pack needs version ${needed} of the definition language; this program knows ${LANGUAGE_VERSION}.`;
  report({ file, path: '/requires/language', rule: 'language-version', message, remedy: 'Use a newer program.' });
}
