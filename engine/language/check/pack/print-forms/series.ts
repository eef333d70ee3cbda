import type { PrintFormDefinition } from '../../../definitions.generated.ts';
import type { Located } from '../../../pack.ts';
import type { FileReport } from '../../report.ts';

/** Forms that take numbers of one series must agree on when they begin again and whether dates are in order. */
export function checkSeries(forms: readonly Located<PrintFormDefinition>[], report: FileReport): void {
  const first = new Map<string, Located<PrintFormDefinition>>();
  for (const located of forms) {
    const { file, definition } = located;
    const { document } = definition;
    if (document === undefined) continue;
    const series = document.series ?? document.type;
    const other = first.get(series);
    if (other === undefined) first.set(series, located);
    const theirs = other?.definition.document;
    if (theirs === undefined) continue;
    const tell = (path: string, what: string): void =>
      report({
        file,
        path,
        rule: 'series-differs',
        message: `Series "${series}" of numbers is that of form "${other?.definition.id}" too, and ${what}.`,
        remedy: 'Let both say the same, or give one a series of its own.',
      });
    if ((document.restart ?? 'year') !== (theirs.restart ?? 'year'))
      tell('/document/restart', 'there numbers begin again at another time');
    if ((document.strict ?? false) !== (theirs.strict ?? false))
      tell('/document/strict', 'only one of them wants dates in order');
  }
}
