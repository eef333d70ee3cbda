import { ActionIcon, Alert, Anchor, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { StatusDot } from '../../../ui/parts/index.ts';
import { useSend } from '../../sending/use-send.ts';
import { SendState } from '../SendState.tsx';
import styles from '../request.module.css';
import { type OpenRequest, useOpenRequest } from '../request-context.ts';

type LinkKind = OpenRequest['request']['links'][number]['kind'];
const KINDS = ['related', 'duplicate-of', 'blocks', 'caused-by'] as const satisfies readonly LinkKind[];

/** Other requests that this one has to do with: the one it belongs to, those below it, duplicates, what blocks what. */
export function Related() {
  const { t } = useWords('request');
  const { request, may } = useOpenRequest();
  const [adding, setAdding] = useState(false);
  const { parent, children, links, mergedInto } = request;
  const nothing = parent === null && children.length === 0 && links.length === 0 && mergedInto === null;
  if (nothing && !may('link')) return null;
  return (
    <section className={styles.panel} aria-label={t('related.title')}>
      <Group justify="space-between" mb={4}>
        <Title order={3}>{t('related.title')}</Title>
        {may('link') && !adding && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
            {t('related.add')}
          </Button>
        )}
      </Group>
      <Stack gap={6}>
        {mergedInto !== null && (
          <Alert color="yellow" p="xs">
            {t('related.merged')} <RequestLink {...mergedInto} />
          </Alert>
        )}
        {parent !== null && <Row what={t('related.parent')} other={parent} />}
        {children.map((child) => (
          <Row key={child.uuid} what={t('related.child')} other={child} />
        ))}
        {links.map((link) => (
          <LinkRow key={`${link.kind} ${link.direction} ${link.uuid}`} link={link} />
        ))}
        {nothing && !adding && (
          <Text size="sm" c="dimmed">
            {t('related.none')}
          </Text>
        )}
        {adding && <AddLink close={() => setAdding(false)} />}
      </Stack>
    </section>
  );
}

type Other = NonNullable<OpenRequest['request']['parent']>;

function Row({ what, other }: { readonly what: string; readonly other: Other }) {
  return (
    <Group gap={6} wrap="nowrap" align="baseline">
      <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
        {what}
      </Text>
      <RequestLink {...other} />
    </Group>
  );
}

function RequestLink({ number, subject, status }: Other) {
  return (
    <Anchor component={Link} to={`/requests/${encodeURIComponent(number)}`} size="sm">
      {status !== null && <StatusDot colour={status.color} size={8} />} № {number} {subject}
    </Anchor>
  );
}

function LinkRow({ link }: { readonly link: OpenRequest['request']['links'][number] }) {
  const { t } = useWords('request');
  const api = useApi();
  const { request, number, may, refresh } = useOpenRequest();
  const sending = useSend(
    `unlink ${number} ${link.kind} ${link.uuid}`,
    (_: null, how) => api.unlinkRequests({ path: { request: request.uuid, to: link.uuid, kind: link.kind }, ...how }),
    { done: () => void refresh() },
  );
  return (
    <>
      <Group gap={6} wrap="nowrap" align="baseline">
        <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
          {t(`related.kind.${link.kind}.${link.direction}`)}
        </Text>
        <RequestLink {...link} />
        {may('link') && (
          <ActionIcon
            size="sm"
            aria-label={t('related.remove', { number: link.number })}
            onClick={() => void sending.send(null)}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <SendState sending={sending} />
    </>
  );
}

function AddLink({ close }: { readonly close: () => void }) {
  const { t } = useWords('request');
  const api = useApi();
  const { request, number, refresh } = useOpenRequest();
  const [kind, setKind] = useState<LinkKind | 'merge'>('related');
  const [other, setOther] = useState('');
  const sending = useSend(
    `link ${number}`,
    (input: { readonly kind: LinkKind | 'merge'; readonly other: string }, how) =>
      input.kind === 'merge'
        ? api.mergeRequest({ path: { request: request.uuid }, body: { into: input.other }, ...how })
        : api.linkRequests({ path: { request: request.uuid }, body: { kind: input.kind, to: input.other }, ...how }),
    {
      done: () => {
        close();
        void refresh();
      },
    },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (other.trim() !== '') void sending.send({ kind, other: other.trim().replace(/^№\s*/, '') });
      }}
    >
      <Stack gap="xs">
        <Select
          size="xs"
          aria-label={t('related.how')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          data={[
            ...KINDS.map((value) => ({ value: value as string, label: t(`related.kind.${value}.out`) })),
            { value: 'merge', label: t('related.mergeInto') },
          ]}
          value={kind}
          onChange={(value) => value !== null && setKind(value as LinkKind)}
        />
        <TextInput
          size="xs"
          autoFocus
          aria-label={t('related.number')}
          placeholder={t('related.number')}
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        />
        {kind === 'merge' && (
          <Text size="xs" c="dimmed">
            {t('related.mergeHint')}
          </Text>
        )}
        <SendState sending={sending} />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" disabled={other.trim() === ''} loading={sending.state === 'sending'}>
            {t(kind === 'merge' ? 'related.merge' : 'related.link')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={close}>
            {t('related.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
