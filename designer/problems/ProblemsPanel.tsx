import { Loader, SegmentedControl, Switch, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Kind, Names, Problem } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';
import { groupsOf, type Shown } from './groups-of.ts';
import type { Place, PlacedDefinition } from './place.ts';
import { ProblemRow } from './ProblemRow.tsx';
import type { ProblemsState } from './problems-client.ts';
import styles from './problems.module.css';
import { useLate } from './use-late.ts';
import { useRoving } from './use-roving.ts';

export interface ProblemsPanelProps {
  readonly problems: readonly Problem[];
  readonly state: ProblemsState;
  /** The definition that is edited now. */
  readonly current?: { readonly kind: Kind; readonly id: string };
  /** The definition in a file, as it stands. */
  readonly at: (file: string) => PlacedDefinition | undefined;
  /** What things are called, for the facts of examples. */
  readonly names: Names;
  readonly onJump: (place: Place) => void;
}

/**
 * All that the checks have found, by definition. One stop of the Tab key; arrows, Home and End move in the list, Enter goes
 * to the place.
 */
export function ProblemsPanel({ problems, state, current, at, names, onJump }: ProblemsPanelProps) {
  const { t, title } = useWords('problems');
  const [shown, setShown] = useState<Shown>('all');
  const [mine, setMine] = useState(false);
  const only = mine ? (current ?? null) : null;
  const groups = useMemo(() => groupsOf(problems, at, { shown, only }), [problems, at, shown, only]);
  const keys = useMemo(
    () => groups.flatMap((group) => group.problems.flatMap(({ place, key }) => (place === null ? [] : [key]))),
    [groups],
  );
  const list = useRef<HTMLDivElement>(null);
  const { active, setActive, onKeyDown } = useRoving(list, keys);
  const checking = useLate(state === 'checking');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = { all: problems.length, errors, warnings: problems.length - errors };
  return (
    <section className={styles.panel} aria-label={t('title')} aria-busy={state === 'checking'}>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('filter')}
          value={shown}
          onChange={setShown}
          data={(['all', 'errors', 'warnings'] as const).map((value) => ({
            value,
            label: t(`shown.${value}`, { count: counts[value] }),
          }))}
        />
        {current !== undefined && (
          <Switch
            size="sm"
            label={t('onlyThis')}
            checked={mine}
            onChange={({ currentTarget }) => setMine(currentTarget.checked)}
          />
        )}
        <span role="status" className={styles.status}>
          {checking && (
            <>
              <Loader size={14} aria-hidden /> {t('checking')}
            </>
          )}
          {!checking && state !== 'failed' && (
            <span className="said">
              {t('count.errors', { count: counts.errors })} {t('count.warnings', { count: counts.warnings })}
            </span>
          )}
        </span>
      </div>
      {state === 'failed' && (
        <Text role="alert" className={styles.failed}>
          {t('failed')}
        </Text>
      )}
      <div ref={list} onKeyDown={onKeyDown} className={styles.groups}>
        {groups.map(({ file, definition, problems: inside }) => (
          <section key={file} className={styles.group} aria-label={nameOf(definition, file, title)}>
            <h3>
              {nameOf(definition, file, title)}
              {definition !== null && <span className={styles.kind}>{t(`kind.${definition.kind}`)}</span>}
            </h3>
            <ul>
              {inside.map((placed) => (
                <ProblemRow
                  key={placed.key}
                  placed={placed}
                  definition={definition}
                  names={names}
                  active={placed.key === active}
                  onFocus={() => setActive(placed.key)}
                  onJump={() => placed.place !== null && onJump(placed.place)}
                />
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && state === 'ready' && (
          <Empty
            title={t(problems.length === 0 ? 'nothing.title' : 'nothing.shown')}
            text={t(problems.length === 0 ? 'nothing.text' : 'nothing.others', { count: problems.length })}
          />
        )}
      </div>
    </section>
  );
}

function nameOf(definition: PlacedDefinition | null, file: string, title: (title: unknown) => string): string {
  const value = definition?.value;
  const own = value !== null && typeof value === 'object' ? title((value as { title?: unknown }).title) : '';
  return own || definition?.id || file;
}
