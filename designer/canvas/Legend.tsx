import { useWords } from '../../ui/i18n/index.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import styles from './canvas.module.css';

/** What the colours mean, while there are any: those of a play, of what differs from what is in force, or of an overlay. */
export function Legend() {
  const { t } = useWords('canvas');
  const { overlay, differences, playing } = useWorkflowEditor();
  if (playing !== null) {
    return (
      <ul className={styles.legend} aria-label={t('legend.play')}>
        {(['active', 'taken', 'offered'] as const).map((what) => (
          <li key={what} data-play={what}>
            {t(`play.${what}`)}
          </li>
        ))}
      </ul>
    );
  }
  if (differences.size > 0) {
    return (
      <ul className={styles.legend} aria-label={t('legend.differences')}>
        {(['added', 'changed', 'removed'] as const).map((what) => (
          <li key={what} data-difference={what}>
            {t(`difference.${what}`)}
          </li>
        ))}
      </ul>
    );
  }
  if (overlay === null) return null;
  return (
    <ul className={styles.legend} aria-label={t('legend.overlay')}>
      {(['base', 'added', 'changed', 'disabled'] as const).map((what) => (
        <li key={what} data-origin={what}>
          {t(`origin.${what}`)}
        </li>
      ))}
    </ul>
  );
}
