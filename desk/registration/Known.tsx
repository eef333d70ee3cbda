import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { Warning } from '../register/Warning.tsx';
import type { Hints } from './candidates.ts';
import styles from './registration.module.css';

type Of = NonNullable<Hints['of']>;

interface KnownProps {
  readonly of: Hints['of'];
  /** The contract that the request will be filed under. */
  readonly contract: string | null;
  /** E-mail of whoever is to be reminded; null when nobody is known. */
  readonly remind: string | null;
  readonly linkTo: string | null;
  readonly onLink: (number: string | null) => void;
  readonly onLater: () => void;
}

/** What is known of the chosen: money that is owed, requests that are open, who was there last. */
export function Known({ of, contract, remind, linkTo, onLink, onLater }: KnownProps) {
  const { t, title, date, ago } = useWords('registration');
  if (of === null) return <Text c="dimmed">{t('known.nothing')}</Text>;
  const { openRequests, lastVisits, priceList } = of;
  return (
    <>
      <Unpaid contract={of.contracts.find(({ uuid }) => uuid === contract) ?? null} remind={remind} onLater={onLater} />
      {priceList !== null && (
        <Text size="sm" c="dimmed">
          {t('known.priceList', { title: title(priceList.title) })}
        </Text>
      )}
      <section aria-label={t('known.open')}>
        <Title order={3}>{t('known.open')}</Title>
        {openRequests.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('known.noneOpen')}
          </Text>
        ) : (
          <ul className={styles.lines}>
            {openRequests.map(({ uuid, number, subject, status, createdAt }) => (
              <li key={uuid}>
                <Anchor component={Link} underline="always" to={`/requests/${encodeURIComponent(number)}`}>
                  {number}
                </Anchor>{' '}
                {subject}
                <Group gap="sm">
                  {status !== null && (
                    <span className={styles.status}>
                      <StatusDot colour={status.color} /> {title(status.title)}
                    </span>
                  )}
                  <time dateTime={createdAt} title={date(createdAt)} className={styles.dim}>
                    {ago(createdAt)}
                  </time>
                  <Button
                    size="compact-sm"
                    variant={linkTo === number ? 'filled' : 'default'}
                    aria-pressed={linkTo === number}
                    onClick={() => onLink(linkTo === number ? null : number)}
                  >
                    {t(linkTo === number ? 'known.linked' : 'known.link')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
      </section>
      {lastVisits.length > 0 && (
        <section aria-label={t('known.visits')}>
          <Title order={3}>{t('known.visits')}</Title>
          <ul className={styles.lines}>
            {lastVisits.map(({ uuid, number, subject, visitedAt }) => (
              <li key={uuid}>
                <time dateTime={visitedAt}>{date(visitedAt)}</time>{' '}
                <Anchor component={Link} underline="always" to={`/requests/${encodeURIComponent(number)}`}>
                  {number}
                </Anchor>{' '}
                {subject}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface UnpaidProps {
  readonly contract: Of['contracts'][number] | null;
  readonly remind: string | null;
  readonly onLater: () => void;
}

/** Service that is not paid for, with what can be done: a reminder, or more time. */
function Unpaid({ contract, remind, onLater }: UnpaidProps) {
  const { t, day } = useWords('registration');
  if (contract === null || contract.period.state !== 'unpaid') return null;
  const { number, period } = contract;
  const until = period.until === null ? '' : day(period.until);
  const letter = new URLSearchParams({
    subject: t('unpaid.letterSubject', { number }),
    body: t('unpaid.letter', { number, until }),
  });
  return (
    <Warning title={t('unpaid.title', { number, until })}>
      <Group gap="xs">
        {remind !== null && (
          <Button
            component="a"
            size="compact-sm"
            variant="default"
            href={`mailto:${remind}?${letter.toString().replaceAll('+', '%20')}`}
          >
            {t('unpaid.remind')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onLater}>
          {t('unpaid.later')}
        </Button>
      </Group>
    </Warning>
  );
}
