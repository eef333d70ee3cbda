import { useMemo } from 'react';
import { prettyText } from '../../engine/language/pretty-text.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { lineDiff, withAround } from '../editors/history/line-diff.ts';
import type { Json } from '../model/json.ts';
import { pairs } from './pairs.ts';

import styles from './side-by-side.module.css';

/** Two texts of a definition beside each other, what differs on the same height; one column where there is no room. */
export function SideBySide({ before, after }: { readonly before: Json; readonly after: Json }) {
  const { t } = useWords('drafts');
  const rows = useMemo(() => pairs(withAround(lineDiff(prettyText(before), prettyText(after)))), [before, after]);
  return (
    // A part that scrolls must be reachable by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.frame} aria-label={t('text.label')} tabIndex={0}>
      <table className={styles.table}>
        <colgroup>
          <col className={styles.number} />
          <col />
          <col className={styles.number} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th colSpan={2} scope="col">
              {t('text.before')}
            </th>
            <th colSpan={2} scope="col">
              {t('text.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            row === null ? (
              <tr key={index} className={styles.gap}>
                <td colSpan={4}>…</td>
              </tr>
            ) : (
              <tr key={index}>
                <Side line={row.before} how={row.changed ? 'gone' : undefined} />
                <Side line={row.after} how={row.changed ? 'new' : undefined} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

interface SideProps {
  readonly line: { readonly number: number; readonly text: string } | null;
  readonly how: 'gone' | 'new' | undefined;
}

function Side({ line, how }: SideProps) {
  return (
    <>
      <td className={styles.number}>{line?.number}</td>
      <td className={styles.line} data-how={line === null ? 'none' : how}>
        {line?.text}
      </td>
    </>
  );
}
