import { Anchor, Button, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { describeOverlay, type WorkflowDefinition } from '../../engine/language/index.ts';
import { sayProblem } from '../../engine/language/problem-words/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { usePack } from '../editors/use-pack.ts';
import { isReadableOverlay } from '../model/readable.ts';
import type { Json } from '../model/json.ts';
import { pathOf } from '../shell/place.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { keepClients, takeBase } from './end-conflict.ts';
import type { OpenOverlay } from './Matrix.tsx';
import type { MatrixCell, MatrixRow } from './matrix-of.ts';
import { operationsAbout } from './operations-about.ts';
import styles from './overlays.module.css';

interface CellDetailProps {
  readonly base: WorkflowDefinition;
  readonly overlay: OpenOverlay;
  readonly row: MatrixRow;
  readonly name: string;
  readonly cell: MatrixCell;
}

/** What some clients have of an element, as sentences; where that contradicts the base, both ways out. */
export function CellDetail({ base, overlay: { document, value }, row, name, cell }: CellDetailProps) {
  const { t, language } = useWords('overlays');
  const { titles } = usePack();
  const workspace = useWorkspace();
  const sentences = useMemo(
    () =>
      operationsAbout(value, row).flatMap((index) => {
        const upTo = (count: number): string[] =>
          describeOverlay(base, { ...value, operations: value.operations.slice(0, count) }, titles, language);
        return upTo(index + 1).slice(upTo(index).length);
      }),
    [base, value, row, titles, language],
  );
  const end = (how: 'keep' | 'take', operation: number): void => {
    workspace.change(document.key, {
      name: how === 'keep' ? 'keep-clients' : 'take-base',
      to: (now) => {
        if (!isReadableOverlay(now)) return now;
        const next = how === 'keep' ? keepClients(base, now, operation) : takeBase(now, operation);
        return (next ?? now) as unknown as Json;
      },
    });
  };
  return (
    <section className={styles.detail} aria-label={t('detail')} aria-live="polite">
      <Title order={2}>{name}</Title>
      {sentences.length === 0 && cell.conflicts.length === 0 && (
        <Text c="dimmed">{t(cell.says === 'inherits' ? 'inheritsText' : `says.${cell.says}`)}</Text>
      )}
      {cell.conflicts.length === 0 && sentences.length > 0 && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {cell.conflicts.map(({ operation, problem }) => {
        const { message, remedy } = sayProblem(problem, language);
        return (
          <div key={`${operation} ${problem.path}`} className={styles.conflict}>
            <Text size="sm">
              {message} {remedy}
            </Text>
            {workspace.mayDraft && (
              <div className={styles.ways}>
                {keepClients(base, value, operation) !== null && (
                  <Button size="compact-sm" variant="default" onClick={() => end('keep', operation)}>
                    {t('keep')}
                  </Button>
                )}
                <Button size="compact-sm" variant="default" onClick={() => end('take', operation)}>
                  {t('take')}
                </Button>
              </div>
            )}
          </div>
        );
      })}
      <Anchor
        component={Link}
        to={`${pathOf({ kind: 'workflow', id: base.id })}?overlay=${encodeURIComponent(document.key.id)}`}
      >
        {t('openOnTop')}
      </Anchor>
    </section>
  );
}
