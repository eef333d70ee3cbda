import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { References } from '../inspector/References.tsx';
import { isList, isObject, type Json } from '../model/json.ts';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import { isEscape } from './is-escape.ts';
import { newOverlay } from './new-overlay.ts';
import type { Choice } from './pickers-of.ts';
import styles from './workflow.module.css';

interface NewOverlayFormProps {
  readonly base: Json;
  readonly clients: readonly Choice[];
  readonly onDone: (overlay: string | null) => void;
}

/** Begins with other clients: those that have no overlay of this workflow yet. */
export function NewOverlayForm({ base, clients, onDone }: NewOverlayFormProps) {
  const { t, language, list } = useWords('workflow');
  const workspace = useWorkspace();
  const has = new Set(useDocuments('workflow-overlay').flatMap(({ value }) => clientsOn(value, base)));
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
        choices={clients.filter(({ id }) => !has.has(id))}
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

/** Whom an overlay is for, when it lies on this base. */
function clientsOn(overlay: Json, base: Json): string[] {
  if (!isObject(overlay) || !isObject(base) || overlay.base !== base.id) return [];
  return isList(overlay.clients) ? overlay.clients.map(String) : [];
}
