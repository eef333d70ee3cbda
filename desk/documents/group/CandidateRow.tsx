import { Checkbox, Text } from '@mantine/core';
import { formatMoney } from '../../../engine/money/index.ts';
import type { Candidate } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../documents.module.css';
import type { whyNot } from './why-not.ts';

interface CandidateRowProps {
  readonly candidate: Candidate;
  readonly why: ReturnType<typeof whyNot>;
  readonly isTicked: boolean;
  /** Nothing can be ticked now. */
  readonly isHeld: boolean;
  readonly toggle: () => void;
}

/** A request that may stand in the document: what it adds to it, or why it cannot. */
export function CandidateRow({ candidate, why, isTicked, isHeld, toggle }: CandidateRowProps) {
  const { t, day, language } = useWords('documents');
  const { number, subject, site, contract, days, endedAt, lines, sums, currency, refusals } = candidate;
  const facts = [
    site,
    contract === null ? null : t('group.contract', { number: contract.number }),
    days === null ? null : days.from === days.to ? day(days.from) : `${day(days.from)} – ${day(days.to)}`,
    endedAt === null ? t('group.open') : null,
    lines === 0 ? t('group.noWorks') : null,
  ].filter((fact) => fact !== null);
  const reason = why === 'refused' ? refusals.map(({ message }) => message).join('; ') : why && t(`group.why.${why}`);
  return (
    <li className={styles.candidate}>
      <Checkbox
        className={styles.name}
        label={`№ ${number} ${subject}`}
        description={[...facts, ...(reason === null ? [] : [reason])].join(' · ')}
        checked={isTicked}
        disabled={isHeld || why !== null}
        onChange={toggle}
      />
      {sums !== null && (
        <Text size="sm" className={styles.sum}>
          {formatMoney(sums.gross, currency, language)}
        </Text>
      )}
    </li>
  );
}
