import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  describeOverlay,
  type Problem,
  type WorkflowDefinition,
  type WorkflowOverlayDefinition,
} from '../../engine/language/index.ts';
import { sayProblem } from '../../engine/language/problem-words/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useSurroundings } from './surroundings.ts';
import styles from './workflow.module.css';

interface OverlayBannerProps {
  readonly base: WorkflowDefinition;
  readonly overlay: WorkflowOverlayDefinition;
  readonly conflicts: readonly Problem[];
  /** Goes to what a conflict is about. */
  readonly onJump: (problem: Problem) => void;
}

/** Says on top of what somebody edits, and for whom; what is different, as sentences; and what contradicts the base. */
export function OverlayBanner({ base, overlay, conflicts, onJump }: OverlayBannerProps) {
  const { t, title, list, language } = useWords('workflow');
  const { titles, choices } = useSurroundings();
  const [shown, setShown] = useState(false);
  const sentences = useMemo(
    () => (shown ? describeOverlay(base, overlay, titles, language) : []),
    [shown, base, overlay, titles, language],
  );
  const clients = overlay.clients.map((code) => choices.client?.find(({ id }) => id === code)?.label ?? code);
  return (
    <div className={styles.banner}>
      <Group gap="sm">
        <Text size="sm" className={styles.grow}>
          {t('overlay.onTop', { base: title(base.title) || base.id, clients: list(clients) })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={shown}
          aria-controls="overlay-differences"
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'overlay.hideDifferences' : 'overlay.showDifferences', { count: overlay.operations.length })}
        </Button>
      </Group>
      {conflicts.length > 0 && (
        <ul className={styles.conflicts} aria-label={t('overlay.conflicts', { count: conflicts.length })}>
          {conflicts.map((conflict) => (
            <li key={`${conflict.path} ${conflict.message}`}>
              <Text size="sm" span>
                {sentenceOf(conflict, language)}
              </Text>{' '}
              <Button size="compact-xs" variant="subtle" onClick={() => onJump(conflict)}>
                {t('overlay.show')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <div id="overlay-differences">
          {sentences.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('overlay.noDifferences')}
            </Text>
          ) : (
            <ul className={styles.sentences}>
              {sentences.map((sentence, index) => (
                <li key={`${index} ${sentence}`}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

function sentenceOf(problem: Problem, language: 'en' | 'ru'): string {
  const { message, remedy } = sayProblem(problem, language);
  return `${message} ${remedy}`;
}
