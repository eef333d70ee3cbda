import { Button, Group, Stack, Text } from '@mantine/core';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { isNamed, type Named, valueOf } from '../../register/entry.ts';
import { EntrySelect } from '../../register/form/EntrySelect.tsx';
import { faultsOf } from '../../register/form/faults-of.ts';
import { Warning } from '../../register/Warning.tsx';
import { useSend } from '../../sending/use-send.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { SendState } from '../SendState.tsx';
import { useOpenRequest } from '../request-context.ts';
import { useKnownVersion } from '../use-known-version.ts';
import { type BindingDraft, bodyOf, boundNow, effectOf, withClient, withMachine } from './binding-draft.ts';
import { ChosenMachines } from './ChosenMachines.tsx';
import { RebindEffect } from './RebindEffect.tsx';

const ASKED = ['client', 'site', 'contact', 'contract', 'objects'];

export function bindingKey(number: string): string {
  return `binding ${number}`;
}

/** For whom, where, by which contract and on which machines, chosen anew; what comes of it is said before it is done. */
export function Rebind({ close }: { readonly close: () => void }) {
  const { t } = useWords('binding');
  const facts = useWords('request').t;
  const api = useApi();
  const { request, number, refresh } = useOpenRequest();
  const known = useKnownVersion();
  const typed = useTypedDraft<BindingDraft | null>(bindingKey(number), null);
  const now = boundNow(request);
  const draft = typed.value ?? now;
  const isChanged = JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(now));
  const { movesTo, first } = effectOf(now, draft);
  const sending = useSend(
    bindingKey(number),
    ({ body, version }: { readonly body: ReturnType<typeof bodyOf>; readonly version: number }, how) =>
      api.bindRequest({ path: { request: request.uuid }, body, ifMatch: version, ...how }),
    {
      done: () => {
        typed.clear();
        close();
        void refresh();
      },
      failed: () => void refresh(),
    },
  );
  const faults = faultsOf(sending.error, ASKED);
  const within = draft.client === null ? {} : { client: draft.client.code ?? draft.client.uuid };
  const leave = (): void => {
    typed.clear();
    sending.forget();
    close();
  };
  const addMachine = (machine: Named, client: unknown, site: unknown): void =>
    typed.set(
      withMachine(draft, machine, { client: isNamed(client) ? client : null, site: isNamed(site) ? site : null }),
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void sending.send({ body: bodyOf(draft), version: known() });
        else leave();
      }}
    >
      <Stack gap="sm">
        <EntrySelect
          kind="client"
          label={facts('facts.client')}
          error={faults.of['client']}
          value={draft.client}
          onChange={(next) => typed.set(withClient(draft, next))}
        />
        {movesTo !== null && (
          <Warning title={t(movesTo === 'nobody' ? 'toNobody' : 'to', { name: nameOf(movesTo) })}>
            {now.client !== null && <Text size="sm">{t('lets', { name: now.client.name })}</Text>}
            <RebindEffect body={{ ...bodyOf(draft), notes: {} }} />
          </Warning>
        )}
        {draft.client !== null &&
          (['contract', 'site', 'contact'] as const).map((kind) => (
            <EntrySelect
              key={kind}
              kind={kind}
              label={facts(`facts.${kind}`)}
              error={faults.of[kind]}
              value={draft[kind]}
              within={within}
              onChange={(next) => typed.set({ ...draft, [kind]: next })}
            />
          ))}
        <ChosenMachines machines={draft.machines} onChange={(machines) => typed.set({ ...draft, machines })} />
        <EntrySelect
          key={draft.machines.length}
          kind="equipment"
          label={t(draft.machines.length === 0 ? 'machine' : 'another')}
          error={faults.of['objects']}
          value={null}
          within={within}
          onChange={(next, entry) => {
            if (next === null) return;
            const [client, site] = ['client', 'site'].map((name) =>
              entry === undefined ? null : valueOf(entry, name),
            );
            addMachine(next, client, site);
          }}
        />
        {first !== null && (
          <Text size="sm" c="dimmed">
            {t('first', { name: first })}
          </Text>
        )}
        <SendState sending={sending} others={faults.others} />
        <Group gap="sm">
          <Button type="submit" loading={sending.state === 'sending'} disabled={!isChanged}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={leave}>
            {t('leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function nameOf(moved: Named | 'nobody'): string {
  return moved === 'nobody' ? '' : moved.name;
}
