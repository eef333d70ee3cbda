import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useWords } from '../../../ui/i18n/index.ts';
import type { PartPlace } from './part-place.ts';
import styles from './print-form.module.css';

export interface Fault {
  readonly place: PartPlace;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

interface FaultListProps {
  readonly label: string;
  readonly faults: readonly Fault[];
  readonly onJump?: ((place: PartPlace) => void) | undefined;
}

/** What is wrong with a form; each leads to its line. */
export function FaultList({ label, faults, onJump }: FaultListProps) {
  const { t } = useWords('paper');
  return (
    <ul className={styles['faults']} aria-label={label}>
      {faults.map(({ place, message, severity }) => {
        const Icon = severity === 'error' ? IconCircleX : IconAlertTriangle;
        const content = (
          <>
            <Icon size={16} aria-label={t(`severity.${severity}`)} role="img" />
            <span>{message}</span>
          </>
        );
        return (
          <li key={`${place.part} ${place.line} ${place.column} ${message}`} data-severity={severity}>
            {onJump === undefined ? (
              <span className={styles['fault']}>{content}</span>
            ) : (
              <UnstyledButton className={styles['fault'] ?? ''} onClick={() => onJump(place)}>
                {content}
              </UnstyledButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
