import { useWords } from '../../../ui/i18n/index.ts';
import styles from './history.module.css';
import { lineDiff, withAround } from './line-diff.ts';

/** Two texts in one column: what is gone, what is new, and some lines around. */
export function TextDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useWords('editors');
  const lines = withAround(lineDiff(before, after));
  return (
    <section className={styles.diff} aria-label={t('history.text')} tabIndex={0}>
      <table>
        <tbody>
          {lines.map((line, index) =>
            line === null ? (
              <tr key={index}>
                <td colSpan={3}>…</td>
              </tr>
            ) : (
              <tr key={index} data-how={line.how}>
                <td>{line.before ?? line.after}</td>
                <td>
                  {line.how !== 'same' && (
                    <>
                      <span aria-hidden>{line.how === 'new' ? '+' : '−'}</span>
                      <span className="said">{t(`history.line.${line.how}`)}</span>
                    </>
                  )}
                </td>
                <td>{line.text}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
