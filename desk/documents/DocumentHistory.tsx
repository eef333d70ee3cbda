import { Text } from '@mantine/core';
import type { WholeDocument } from '../../ui/api/index.ts';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './documents.module.css';

interface Line {
  readonly key: string;
  readonly at: string;
  readonly text: string;
}

/** What was done with a document, the oldest first. */
export function DocumentHistory({ document }: { readonly document: WholeDocument }) {
  const { t, date } = useWords('documents');
  const lines = useLines(document);
  return (
    <ol className={styles.history} aria-label={t('history.title')}>
      {lines.map(({ key, at, text }) => (
        <li key={key}>
          <Text size="sm" component="span">
            {text}
          </Text>{' '}
          <Text size="xs" c="dimmed" component="time" dateTime={at}>
            {date(at)}
          </Text>
        </li>
      ))}
    </ol>
  );
}

function useLines(document: WholeDocument): readonly Line[] {
  const { t, title } = useWords('documents');
  const isClient = useMe().kind === 'client';
  const { createdAt, createdBy, issuedAt, issuedBy, voidedAt, signers } = document;
  const { signatures, deliveries, decisions, readings } = document;
  const told = (...parts: readonly (string | null | undefined)[]): string =>
    parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ');
  const roleOf = (role: string): string => title(signers.find((each) => each.role === role)?.title) || role;
  // When we began it is no affair of the client's.
  const drafted = { key: 'created', at: createdAt, text: told(t('history.drafted'), createdBy?.name) };
  const lines: Line[] = isClient ? [] : [drafted];
  if (issuedAt !== null) lines.push({ key: 'issued', at: issuedAt, text: told(t('history.issued'), issuedBy?.name) });
  for (const { channel, recipient, sentAt, by, mail } of deliveries) {
    // Those on their way and those that failed stand by themselves.
    if (mail !== null && mail.state !== 'sent') continue;
    const text = told(t('history.sent', { how: t(`channels.${channel}`) }), recipient, by?.name);
    lines.push({ key: `sent ${sentAt} ${recipient ?? ''}`, at: sentAt, text });
  }
  for (const { role, method, name, position, note, signedAt } of signatures) {
    const text =
      method === 'one-sided'
        ? told(t('history.oneSided'), note)
        : told(t(`history.signed-${method}`, { role: roleOf(role) }), name, position, note);
    lines.push({ key: `signed ${role} ${signedAt}`, at: signedAt, text });
  }
  for (const { by, firstAt } of readings) {
    const text = told(t(by === null ? 'history.readByLink' : 'history.read'), by?.name);
    lines.push({ key: `read ${firstAt} ${by?.uuid ?? ''}`, at: firstAt, text });
  }
  for (const { decision, how, name, position, comment, createdAt: at, by } of decisions) {
    const way = how === null ? t(`status.${decision}`) : t(`history.${decision}-${how}`);
    lines.push({ key: `decided ${at}`, at, text: told(way, name ?? by?.name, position, comment) });
  }
  if (voidedAt !== null) lines.push({ key: 'void', at: voidedAt, text: t('status.void') });
  return lines.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
