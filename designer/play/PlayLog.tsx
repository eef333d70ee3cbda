import { Button } from '@mantine/core';
import { sayRefusal } from '../../engine/run/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { sayStep } from '../editors/scenario/say-step.ts';
import { useStepNames } from '../editors/scenario/use-step-names.ts';
import type { Json } from '../model/json.ts';
import { usePlayTable } from './play-table.ts';
import styles from './play.module.css';
import { SaveScenario } from './SaveScenario.tsx';
import type { Frame } from './session.ts';
import { usePlayNames } from './use-play-names.ts';

/** Move by move what was done and what came of it; the way back to each. */
export function PlayLog() {
  const { t } = useWords('play');
  const { played, state, backTo } = usePlayTable();
  const editors = useWords('editors');
  const stepNames = useStepNames({ given: state.session.given } as unknown as Json);
  return (
    <section aria-label={t('log.title')} className={styles.log}>
      <h3>{t('log.title')}</h3>
      <ol>
        {played.frames.map((frame, at) => (
          <li key={at} data-refused={frame.move.refusals.length > 0 || undefined}>
            <div className={styles.said}>
              <span>
                {frame.step === null
                  ? t('log.filed', { person: frame.actor })
                  : sayStep(frame.step as unknown as Json, editors, stepNames)}
              </span>
              {at < played.frames.length - 1 && (
                <Button size="compact-xs" variant="subtle" onClick={() => backTo(at)}>
                  {t('log.back')}
                </Button>
              )}
              {at > 0 && at === played.frames.length - 1 && (
                <Button size="compact-xs" variant="subtle" onClick={() => backTo(at - 1)}>
                  {t('log.undo')}
                </Button>
              )}
            </div>
            <WhatCame frame={frame} />
          </li>
        ))}
      </ol>
      <SaveScenario />
    </section>
  );
}

function WhatCame({ frame }: { readonly frame: Frame }) {
  const { t, language, list } = useWords('play');
  const { played, onReveal } = usePlayTable();
  const { called, transition } = usePlayNames();
  const { move, view, observed } = frame;
  const scene = played.sceneFor(frame.actor);
  if (move.refusals.length > 0) {
    return (
      <ul className={styles.reasons}>
        {move.refusals.map((refusal) => (
          <li key={`${refusal.rule} ${refusal.subject ?? ''} ${refusal.path}`}>
            {scene === null ? refusal.message : sayRefusal(refusal, scene)[language]}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className={styles.came}>
      {move.transitions.map((id, index) => (
        <li key={`${id} ${index}`}>
          <button type="button" className={styles.link} onClick={() => onReveal?.(id)}>
            {transition(id)}
          </button>
        </li>
      ))}
      {view.status !== null && <li>{t('log.stands', { status: called('status', view.status) })}</li>}
      {observed.effects.length > 0 && (
        <li>
          {t('log.effects', {
            effects: list(observed.effects.map((effect) => called('notification', effect.split(':')[1] ?? effect))),
          })}
        </li>
      )}
    </ul>
  );
}
