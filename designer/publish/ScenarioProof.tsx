import { Link } from 'react-router';
import type { DraftCheck } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { isObject } from '../model/json.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import styles from './publish.module.css';
import { Section } from './Section.tsx';

/** How the scenarios came out on the drafts; a red one blocks, with the step at which it went wrong. */
export function ScenarioProof({ check }: { readonly check: DraftCheck }) {
  const { t, title } = useWords('publish');
  const play = useWords('play');
  const documents = useDocuments('scenario');
  const red = check.scenarios.filter(({ ok }) => !ok);
  const unproved = check.problems.some(({ severity }) => severity === 'error');
  const called = (id: string): string => {
    const value = documents.find(({ key }) => key.id === id)?.value;
    return (isObject(value) && title(value.title)) || id;
  };
  const summary = unproved
    ? t('scenarios.unproved')
    : red.length === 0
      ? t('scenarios.green', { count: check.scenarios.length })
      : t('scenarios.red', { count: red.length, of: check.scenarios.length });
  return (
    <Section
      number={3}
      title={t('scenarios.title')}
      summary={summary}
      tone={unproved ? 'plain' : red.length === 0 ? 'good' : 'bad'}
    >
      {red.length > 0 && (
        <ul className={styles.list}>
          {red.map(({ id, failures }) => (
            <li key={id}>
              <Link to={`/scenario/${encodeURIComponent(id)}`}>{called(id)}</Link>
              <Link to={`/try?scenario=${encodeURIComponent(id)}`}>{t('scenarios.play')}</Link>
              {failures.map(({ step, what, expected, actual }) => (
                <span key={`${step} ${what}`} className={styles.dim}>
                  {t('scenarios.failure', {
                    step: step === 0 ? play.t('scenarios.filing') : play.t('scenarios.step', { step }),
                    what: play.t(`expect.${what.split('.')[0]}`),
                    expected: JSON.stringify(expected),
                    actual: JSON.stringify(actual),
                  })}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
