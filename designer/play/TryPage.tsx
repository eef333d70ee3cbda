import { Alert, Select, Title } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { all, type ScenarioDefinition } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Loading } from '../../ui/parts/index.ts';
import { givenOfExample } from './given-of-example.ts';
import { sessionOf } from './record-scenario.ts';
import { Scenarios } from './Scenarios.tsx';
import styles from './play.module.css';
import { TryIt } from './TryIt.tsx';
import { usePlay, usePlayablePack } from './use-play.ts';

/** Plays a workflow on a page of its own, a scenario among them, and runs all scenarios. */
export default function TryPage() {
  const { workflow } = useParams();
  const { t, title } = useWords('play');
  const { pack } = usePlayablePack();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  if (pack === null) return <Loading rows={6} />;
  const workflows = all(pack, 'workflow').map(({ definition }) => definition);
  const [first] = workflows;
  if (first === undefined) return <Empty title={t('noWorkflow.title')} text={t('noWorkflow.text')} />;
  const scenario = pack.byKind.scenario.get(params.get('scenario') ?? '')?.definition;
  const type = scenario === undefined ? undefined : pack.byKind['request-type'].get(scenario.given.type)?.definition;
  const chosen = workflows.find(({ id }) => id === (workflow ?? type?.workflow)) ?? first;
  return (
    <div className={styles.page}>
      <div className={styles.pageTop}>
        <Title order={1}>{t('title')}</Title>
        <Select
          aria-label={t('workflow')}
          data={workflows.map((each) => ({ value: each.id, label: title(each.title) || each.id }))}
          value={chosen.id}
          allowDeselect={false}
          onChange={(id) => id !== null && void navigate(`/try/${id}`)}
        />
      </div>
      <OfScenario workflow={chosen.id} />
      <OfExample workflow={chosen.id} />
      <TryIt key={chosen.id} workflow={chosen.id} client={null} />
      <Scenarios />
    </div>
  );
}

/** Takes the scenario that the address names as the play. */
function OfScenario({ workflow }: { readonly workflow: string }) {
  const { t, title } = useWords('play');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { pack, state, set } = usePlay(workflow);
  const wanted = params.get('scenario');
  const scenario = wanted === null ? undefined : pack?.byKind.scenario.get(wanted)?.definition;
  useEffect(() => {
    if (scenario === undefined) return;
    set({ session: sessionOf(scenario), as: scenario.given.as, scenario: scenario.id });
    void navigate(`/try/${encodeURIComponent(workflow)}`, { replace: true });
  }, [scenario, set, navigate, workflow]);
  if (wanted !== null && pack !== null && scenario === undefined) {
    return <Alert color="yellow">{t('noScenario', { id: wanted })}</Alert>;
  }
  const played: ScenarioDefinition | undefined =
    state?.scenario === null || state === null ? undefined : pack?.byKind.scenario.get(state.scenario)?.definition;
  if (played === undefined) return null;
  return <p className={styles.ofScenario}>{t('ofScenario', { title: title(played.title) || played.id })}</p>;
}

/** Begins a play with the example of a problem that the address carries. */
function OfExample({ workflow }: { readonly workflow: string }) {
  const { t } = useWords('play');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { pack, set } = usePlay(workflow);
  const text = params.get('example');
  const given = useMemo(
    () => (pack === null || text === null ? null : givenOfExample(pack, workflow, parsed(text))),
    [pack, workflow, text],
  );
  useEffect(() => {
    if (given === null) return;
    set({ session: { given, steps: [] }, as: given.as, scenario: null });
    void navigate(`/try/${encodeURIComponent(workflow)}`, { replace: true });
  }, [given, set, navigate, workflow]);
  return text !== null && pack !== null && given === null ? <Alert color="yellow">{t('noExample')}</Alert> : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
