import { Button, Select, Table, Text } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { MovePreview } from './MovePreview.tsx';
import { RunningChoice } from './RunningChoice.tsx';
import { type PlanProps, planOf, POLICIES, standingsOf } from './publish-plan.ts';
import styles from './publish.module.css';
import { Section } from './Section.tsx';
import { usePlaces } from './use-places.ts';

/** Where running requests stand that this touches, where each state's requests go, and what becomes of their timers. */
export function RunningRequests({ check, plan, change }: PlanProps) {
  const { t, number } = useWords('publish');
  const places = usePlaces(check);
  const standings = standingsOf(check);
  const total = check.impact.filter(({ changes }) => changes).reduce((sum, { requests }) => sum + requests, 0);
  const homeless = standings.filter(({ to }) => to === null);
  const unproved = check.problems.some(({ severity }) => severity === 'error');
  const lost = homeless.reduce((sum, { requests }) => sum + requests, 0);
  const send = (state: string, to: string | null): void => {
    const { [state]: _, ...others } = plan.states;
    change(planOf(plan, to === null ? others : { ...others, [state]: to }));
  };
  const proposals = homeless.flatMap(({ state }) => {
    const to = places.proposed(state);
    return to === null ? [] : [[state, to] as const];
  });
  const summary = lost > 0 ? t('requests.homeless', { count: lost }) : t('requests.count', { count: total });
  return (
    <Section
      number={4}
      title={t('requests.title')}
      summary={summary}
      tone={lost > 0 && plan.running === 'now' ? 'bad' : 'plain'}
    >
      {standings.length === 0 ? (
        <Text c="dimmed">{t('requests.none')}</Text>
      ) : (
        <>
          <RunningChoice plan={plan} change={change} />
          {homeless.length > 0 && (
            <div className={styles.row}>
              <Text>{t('requests.homelessText')}</Text>
              {proposals.length > 0 && (
                <Button
                  size="compact-sm"
                  variant="light"
                  onClick={() => change(planOf(plan, { ...plan.states, ...Object.fromEntries(proposals) }))}
                >
                  {t('requests.takeProposals')}
                </Button>
              )}
            </div>
          )}
          <div className={styles.scroll}>
            <Table aria-label={t('requests.title')} className={`${styles.table} ${styles.few}`}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('requests.state')}</Table.Th>
                  <Table.Th ta="right">{t('requests.running')}</Table.Th>
                  <Table.Th>{t('requests.to')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {standings.map(({ state, requests, to }) => (
                  <Table.Tr key={state} data-homeless={to === null || undefined}>
                    <Table.Td>{places.called(state)}</Table.Td>
                    <Table.Td ta="right">{number(requests)}</Table.Td>
                    <Table.Td>
                      <Select
                        size="xs"
                        searchable
                        clearable={Object.hasOwn(plan.states, state)}
                        aria-label={t('requests.toOf', { state: places.called(state) })}
                        placeholder={to === null ? t('requests.choose') : t('requests.stays')}
                        error={to === null}
                        data={places.of(state).map(({ id, label }) => ({ value: id, label }))}
                        value={plan.states[state] ?? (to === null || to === state ? null : to)}
                        onChange={(next) => send(state, next)}
                      />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          <Select
            size="sm"
            maw={420}
            label={t('timers.label')}
            description={t(`timers.${plan.timers}Hint`)}
            data={POLICIES.map((value) => ({ value, label: t(`timers.${value}`) }))}
            value={plan.timers}
            allowDeselect={false}
            onChange={(timers) => timers !== null && change({ timers })}
          />
          {unproved ? (
            <Text c="dimmed">{t('preview.unproved')}</Text>
          ) : (
            <MovePreview check={check} plan={plan} change={change} places={places} />
          )}
        </>
      )}
    </Section>
  );
}
