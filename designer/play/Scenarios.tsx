import { Alert, Button, Progress } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import { isObject } from '../model/json.ts';
import styles from './play.module.css';
import { useScenarioRun } from './use-scenario-run.ts';

/** All scenarios with how they came out; the red ones first, each with the step where it went wrong. */
export function Scenarios() {
  const { t, title, number } = useWords('play');
  const { phase, results, of, ms, play } = useScenarioRun();
  const documents = useDocuments('scenario').filter(({ value }) => value !== null);
  if (documents.length === 0) return <Empty title={t('scenarios.none')} text={t('scenarios.noneText')} />;
  const red = results.filter(({ ok }) => !ok).length;
  const called = (id: string): string => {
    const value = documents.find(({ key }) => key.id === id)?.value;
    return (isObject(value) && title(value.title)) || id;
  };
  return (
    <section aria-label={t('scenarios.title')} className={styles.scenarios}>
      <div className={styles.said}>
        <span role="status">
          {phase === 'never' && t('scenarios.never', { count: documents.length })}
          {phase === 'running' && t('scenarios.running', { done: results.length, of: Math.max(of, documents.length) })}
          {phase === 'stale' && t('scenarios.stale')}
          {phase === 'done' &&
            (red === 0
              ? t('scenarios.green', { count: results.length, ms: number(Math.round(ms)) })
              : t('scenarios.red', { count: red, of: results.length }))}
        </span>
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={16} />}
          disabled={phase === 'running'}
          onClick={play}
        >
          {t('scenarios.run')}
        </Button>
      </div>
      {phase === 'running' && (
        <Progress value={of === 0 ? 0 : (100 * results.length) / of} aria-label={t('scenarios.title')} />
      )}
      {phase === 'unreadable' && <Alert color="red">{t('scenarios.unreadable')}</Alert>}
      {phase === 'failed' && <Alert color="red">{t('scenarios.failed')}</Alert>}
      <ul className={styles.results}>
        {results
          .toSorted((a, b) => Number(a.ok) - Number(b.ok))
          .map(({ id, ok, failures }) => (
            <li key={id}>
              {ok ? (
                <IconCircleCheck size={16} color="var(--mantine-color-teal-6)" aria-label={t('scenarios.isGreen')} />
              ) : (
                <IconCircleX size={16} color="var(--mantine-color-error)" aria-label={t('scenarios.isRed')} />
              )}
              <Link to={`/scenario/${id}`}>{called(id)}</Link>
              {failures.map(({ step, what, expected, actual }) => (
                <span key={`${step} ${what}`} className={styles.hint}>
                  {t('scenarios.failure', {
                    step: step === 0 ? t('scenarios.filing') : t('scenarios.step', { step }),
                    what: t(`expect.${what.split('.')[0]}`),
                    expected: JSON.stringify(expected),
                    actual: JSON.stringify(actual),
                  })}
                </span>
              ))}
            </li>
          ))}
      </ul>
    </section>
  );
}
