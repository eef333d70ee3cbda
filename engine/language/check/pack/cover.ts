import { LANGUAGE_VERSION } from '../../kinds.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** What the pack needs of the program that runs it. */
export function checkCover({ pack }: PackTarget, report: FileReport): void {
  const { file, definition } = pack.cover;
  const needed = definition.requires?.language ?? LANGUAGE_VERSION;
  definition['print-forms']?.forEach((id, index) => {
    const message = `There is no print form "${id}": this version knows none.`;
    report({ file, path: `/print-forms${step(index)}`, rule: 'unknown-print-form', message, remedy: 'Remove it.' });
  });
  if (needed <= LANGUAGE_VERSION) return;
  const message = `The pack needs version ${needed} of the definition language; this program knows ${LANGUAGE_VERSION}.`;
  report({ file, path: '/requires/language', rule: 'language-version', message, remedy: 'Use a newer program.' });
}
