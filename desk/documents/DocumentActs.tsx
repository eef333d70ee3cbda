import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { WholeDocument } from '../../ui/api/index.ts';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Refusal } from '../sending/Refusal.tsx';
import { useSend } from '../sending/use-send.ts';
import { type DocumentAct, type DocumentActed, doDocument } from './document-acts.ts';
import { type ActName, isNext, offeredActs } from './offered-acts.ts';
import styles from './documents.module.css';
import { DecideForm } from './DecideForm.tsx';
import { SendForm } from './SendForm.tsx';
import { SignForm } from './SignForm.tsx';
import { TextForm } from './TextForm.tsx';

interface DocumentActsProps {
  readonly document: WholeDocument;
  readonly change: () => void;
  /** Reads everything anew that it may have changed. */
  readonly refresh: () => void;
  /** The draft is gone. */
  readonly gone: () => void;
}

/** Acts that ask for nothing. */
const PLAIN: Partial<Record<ActName, DocumentAct>> = {
  issue: { act: 'issue' },
  close: { act: 'close' },
  withdraw: { act: 'withdraw' },
  'taken-back': { act: 'original', received: false },
};
const RED: readonly ActName[] = ['void', 'delete', 'decline'];

/** What can be done with a document by who looks at it, and what is asked for that. */
export function DocumentActs({ document, change, refresh, gone }: DocumentActsProps) {
  const { t } = useWords('documents');
  const api = useApi();
  const me = useMe();
  const [asking, setAsking] = useState<ActName | null>(null);
  const sending = useSend<DocumentAct, DocumentActed>(
    `document ${document.uuid}`,
    (act, how) => doDocument(api, document, act, how),
    {
      done: (_, act) => {
        setAsking(null);
        if (act.act === 'delete') gone();
        refresh();
      },
      failed: () => refresh(),
    },
  );
  const isClient = me.kind === 'client';
  const acts = offeredActs(document, isClient);
  const busy = sending.state === 'sending';
  const press = (name: ActName): void => {
    sending.forget();
    const plain = PLAIN[name];
    if (name === 'change') change();
    else if (plain === undefined) setAsking(name);
    else void sending.send(plain);
  };
  const refusal = <Refusal error={sending.state === 'refused' ? sending.error : null} close={sending.forget} />;
  if (asking !== null && acts.includes(asking)) {
    return (
      <Stack gap="sm">
        <Asked name={asking} {...{ document, busy }} close={() => setAsking(null)} send={sending.send} />
        {refusal}
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      {acts.length > 0 && (
        <Group gap="xs">
          {acts.map((name, at) => (
            <Button
              key={name}
              className={styles.act ?? ''}
              styles={{ label: { whiteSpace: 'normal' } }}
              variant={at === 0 && isNext(name, document) ? 'filled' : 'default'}
              loading={busy && PLAIN[name] !== undefined && at === 0}
              disabled={busy}
              onClick={() => press(name)}
            >
              {t(actWord(name, isClient))}
            </Button>
          ))}
        </Group>
      )}
      {refusal}
    </Stack>
  );
}

/** Staff do not answer a quote: they write down what the client said. */
function actWord(name: ActName, isClient: boolean) {
  return !isClient && (name === 'approve' || name === 'decline')
    ? (`told.${name}` as const)
    : (`acts.${name}` as const);
}

interface AskedProps {
  readonly name: ActName;
  readonly document: WholeDocument;
  readonly busy: boolean;
  readonly close: () => void;
  readonly send: (act: DocumentAct) => Promise<unknown>;
}

function Asked({ name, document, busy, close, send }: AskedProps) {
  const { t } = useWords('documents');
  const isClient = useMe().kind === 'client';
  const title = t(actWord(name, isClient));
  if (name === 'send') {
    return <SendForm {...{ document, busy, close }} onDone={(body) => void send({ act: 'send', body })} />;
  }
  if (name === 'approve') {
    return <DecideForm {...{ document, title, busy, close }} onDone={(body) => void send({ act: 'approve', body })} />;
  }
  if (name === 'sign') {
    const done = async (body: Parameters<Parameters<typeof SignForm>[0]['onDone']>[0], drawn?: Blob) =>
      void (await send({ act: 'sign', body, ...(drawn === undefined ? {} : { drawn }) }));
    return <SignForm {...{ document, busy, close }} onDone={done} />;
  }
  const required = !['delete', 'original', 'approve', 'decline'].includes(name);
  const done = (text: string): void => void send(actOf(name, text, document));
  return (
    <TextForm
      key={name}
      title={title}
      label={name === 'delete' ? null : t(`asks.${name}`)}
      hint={t(!isClient && name === 'decline' ? 'told.hint' : `hints.${name}`)}
      required={required}
      danger={RED.includes(name)}
      {...{ busy, close }}
      onDone={done}
    />
  );
}

function actOf(name: ActName, text: string, { snapshotHash }: WholeDocument): DocumentAct {
  if (name === 'void' || name === 'correct') return { act: name, reason: text };
  if (name === 'one-sided') return { act: name, note: text };
  if (name === 'original') return { act: name, received: true, place: text };
  if (name === 'approve' || name === 'decline') {
    return { act: name, body: { snapshotHash: snapshotHash ?? '', ...(text === '' ? {} : { comment: text }) } };
  }
  return { act: 'delete' };
}
