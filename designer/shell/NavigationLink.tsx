import type { Icon } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { DraftMark } from '../../ui/parts/index.ts';
import type { ProblemCount } from './problem-counts.ts';
import styles from './frame.module.css';

interface NavigationLinkProps {
  readonly to: string;
  readonly text: string;
  readonly current: boolean;
  readonly icon?: Icon;
  readonly count?: number;
  readonly drafted?: boolean;
  /** The person takes it out of the pack. */
  readonly gone?: boolean;
  readonly inner?: boolean;
  readonly problems?: ProblemCount | undefined;
}

/** One line of the navigation; ◐ marks what the person has a draft of. Drawn anew only when it says something else. */
export const NavigationLink = memo(function NavigationLink({
  to,
  text,
  current,
  icon: Sign,
  count,
  drafted,
  gone,
  inner,
  problems,
}: NavigationLinkProps) {
  const { t, number } = useWords('shell');
  const classes = [styles.link, inner === true && styles.inner, gone === true && styles.gone];
  return (
    <Link
      to={to}
      className={classes.filter(Boolean).join(' ')}
      aria-current={current ? 'page' : undefined}
      title={text}
    >
      {Sign !== undefined && <Sign size={16} aria-hidden />}
      <span>{text}</span>
      {drafted === true && <DraftMark label={t('draft')} />}
      {problems !== undefined && <Problems {...problems} />}
      {count !== undefined && count > 0 && <span className={styles.count}>{number(count)}</span>}
    </Link>
  );
}, saysTheSame);

function saysTheSame(
  { problems: a, ...before }: NavigationLinkProps,
  { problems: b, ...after }: NavigationLinkProps,
): boolean {
  const names = Object.keys({ ...before, ...after }) as (keyof typeof before)[];
  return a?.errors === b?.errors && a?.warnings === b?.warnings && names.every((name) => before[name] === after[name]);
}

function Problems({ errors, warnings }: ProblemCount) {
  const { t, number } = useWords('shell');
  if (errors + warnings === 0) return null;
  const label = t(errors > 0 ? 'problems.errors' : 'problems.warnings', { count: errors > 0 ? errors : warnings });
  return (
    <span className={styles.problems} data-errors={errors > 0 || undefined} title={label}>
      <span aria-hidden>{number(errors > 0 ? errors : warnings)}</span>
      <span className="said">{label}</span>
    </span>
  );
}
