import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { References } from '../inspector/References.tsx';
import { isList, isObject, type Json } from '../model/json.ts';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import { isEscape } from './is-escape.ts';
import { newOverlay } from './new-overlay.ts';
import type { Choice } from './pickers-of.ts';
import styles from './workflow.module.css';

interface ClientSwitchProps {
  readonly base: Json;
  readonly overlay: string | null;
  readonly clients: readonly Choice[];
  readonly onChoose: (overlay: string | null) => void;
}

const BASE = ' base';
const NEW = ' new';

/** Whose workflow is shown: everybody's, or on top of it that of some clients. */
export function ClientSwitch({ base, overlay, clients, onChoose }: ClientSwitchProps) {
  const { t, title, list } = useWords('workflow');
  const workspace = useWorkspace();
  const overlays = useDocuments('workflow-overlay');
  const [adding, setAdding] = useState(false);
  const id = isObject(base) ? base.id : undefined;
  const own = overlays.filter(({ value, published }) => {
    const shown = value ?? published?.value;
    return isObject(shown) && shown.base === id;
  });
  const nameOf = ({ key, value }: (typeof own)[number]): string => {
    if (!isObject(value)) return t('client.removed', { id: key.id });
    const codes = isList(value.clients) ? value.clients.map(String) : [];
    const people = codes.map((code) => clients.find((each) => each.id === code)?.label ?? code);
    const words = title(value.title) || key.id;
    return people.length === 0 ? words : `${list(people)} · ${words}`;
  };
  return (
    <>
      <Select
        className={styles.clients}
        size="xs"
        aria-label={t('client.label')}
        allowDeselect={false}
        data={[
          { value: BASE, label: t('client.base') },
          ...own.map((each) => ({ value: each.key.id, label: nameOf(each) })),
          ...(workspace.mayDraft ? [{ value: NEW, label: t('client.new') }] : []),
        ]}
        value={overlay ?? BASE}
        onChange={(next) => {
          if (next === NEW) setAdding(true);
          else if (next !== null) onChoose(next === BASE ? null : next);
        }}
      />
      {adding && (
        <NewOverlayForm
          base={base}
          clients={clients}
          onDone={(made) => {
            setAdding(false);
            if (made !== null) onChoose(made);
          }}
        />
      )}
    </>
  );
}

interface NewOverlayFormProps {
  readonly base: Json;
  readonly clients: readonly Choice[];
  readonly onDone: (overlay: string | null) => void;
}

function NewOverlayForm({ base, clients, onDone }: NewOverlayFormProps) {
  const { t, language, list } = useWords('workflow');
  const workspace = useWorkspace();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [words, setWords] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const names = codes.map((code) => clients.find(({ id }) => id === code)?.label ?? code);
  const proposed = words ?? (names.length === 0 ? '' : t('client.titleOf', { clients: list(names) }));
  const add = (): void => {
    setTried(true);
    if (codes.length === 0 || proposed.trim() === '') return;
    const taken = new Set(workspace.list('workflow-overlay').map(({ key }) => key.id));
    const value = newOverlay({ base, title: { [language]: proposed.trim() }, clients: codes, taken });
    if (value !== null) onDone(workspace.create('workflow-overlay', value).id);
  };
  return (
    <form
      className={styles.newOverlay}
      aria-label={t('client.new')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (isEscape(event)) onDone(null);
      }}
    >
      <References
        label={t('client.who')}
        description={tried && codes.length === 0 ? t('client.whoMissing') : t('client.whoHint')}
        choices={clients}
        value={codes}
        onChange={setCodes}
      />
      <TextInput
        label={t('client.title')}
        size="sm"
        maxLength={200}
        value={proposed}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        error={tried && proposed.trim() === '' ? t('client.titleMissing') : undefined}
      />
      <Group gap="xs">
        <Button type="submit" size="compact-sm">
          {t('client.add')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDone(null)}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
