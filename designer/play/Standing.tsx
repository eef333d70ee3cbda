import { Alert, Button, Group, Select } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { ChecklistTicks } from './ChecklistTicks.tsx';
import { usePlayTable } from './play-table.ts';
import styles from './play.module.css';
import { usePlayNames } from './use-play-names.ts';

/** Where the request stands now, who acts next, and what he can do with it besides sending events. */
export function Standing() {
  const { t, list } = useWords('play');
  const { state, played, actAs, move, onReveal } = usePlayTable();
  const { called, colour } = usePlayNames();
  const last = played.frames.at(-1);
  const people = Object.keys(state.session.given.people);
  const { as } = state;
  const filed = last !== undefined && played.frames[0]?.move.refusals.length === 0;
  return (
    <section aria-label={t('standing.title')} className={styles.part}>
      {played.broken !== null && (
        <Alert color="red" title={t('broken')} role="alert">
          {played.broken}
        </Alert>
      )}
      {last !== undefined && !filed && <Alert color="yellow">{t('standing.notFiled')}</Alert>}
      {filed && (
        <div className={styles.standing} aria-live="polite">
          {last.view.status !== null && (
            <strong>
              <StatusDot colour={colour(last.view.status)} /> {called('status', last.view.status)}
            </strong>
          )}
          {last.view.stage !== null && <span>{t('standing.stage', { stage: called('stage', last.view.stage) })}</span>}
          {last.view.flags.length > 0 && (
            <span>{t('standing.flags', { flags: list(last.view.flags.map((flag) => called('status', flag))) })}</span>
          )}
          <span className={styles.states}>
            {last.view.states.map((id) => (
              <button type="button" key={id} className={styles.link} onClick={() => onReveal?.(id)}>
                {id}
              </button>
            ))}
          </span>
          {last.view.ended && <span>{t('standing.ended')}</span>}
          <span>
            {last.record.assignee === null
              ? t('standing.nobody')
              : t('standing.assignee', { person: last.record.assignee.id })}
            {last.record.group !== null && ` · ${called('group', last.record.group)}`}
          </span>
        </div>
      )}
      <Group align="end" gap="sm">
        <Select
          label={t('as')}
          data={people}
          value={people.includes(as) ? as : null}
          allowDeselect={false}
          onChange={(person) => person !== null && actAs(person)}
        />
        {filed && !last.view.ended && (
          <>
            <Button variant="default" onClick={() => move({ as, take: true })}>
              {t('take')}
            </Button>
            <Select
              aria-label={t('assign')}
              placeholder={t('assign')}
              data={people}
              value={null}
              onChange={(to) => to !== null && move({ as, assign: to })}
            />
          </>
        )}
      </Group>
      {last !== undefined && <ChecklistTicks record={last.record} />}
    </section>
  );
}
