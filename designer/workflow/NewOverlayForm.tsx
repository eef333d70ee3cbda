import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LANGUAGES, useWords } from '../../ui/i18n/index.ts';
import { CommandRefused } from '../model/command-refused.ts';
import type { Json } from '../model/json.ts';
import { freeId, isId } from '../model/new-ids.ts';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import { ClientCodes } from './ClientCodes.tsx';
import { isEscape } from './is-escape.ts';
import { clientsOn, newOverlay, proposedTitles, type Titles } from './new-overlay.ts';
import type { Choice } from './pickers-of.ts';
import styles from './workflow.module.css';

interface NewOverlayFormProps {
  readonly base: Json;
  readonly clients: readonly Choice[];
  readonly onDone: (overlay: string | null) => void;
}

/**
 * Begins with other clients: those that have no overlay of this workflow yet. Titles are proposed from the clients, the
 * id from the title; what was typed is never overwritten.
 */
export function NewOverlayForm({ base, clients, onDone }: NewOverlayFormProps) {
  const { t } = useWords('workflow');
  const workspace = useWorkspace();
  const overlays = useDocuments('workflow-overlay');
  const ids = new Set(overlays.filter(({ value }) => value !== null).map(({ key }) => key.id));
  const has = new Set(overlays.flatMap(({ value }) => clientsOn(value, base)));
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [words, setWords] = useState<Partial<Titles>>({});
  const [ownId, setOwnId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const proposed = proposedTitles(codes.map((code) => clients.find(({ id }) => id === code)?.label ?? code));
  const title = { ...proposed, ...words };
  const named = title.en.trim() || title.ru.trim();
  const id = ownId ?? (named === '' ? '' : freeId(named, ids));
  const fault = !isId(id) ? t('client.idWrong') : ids.has(id) ? t('client.idTaken') : null;

  const add = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const value = newOverlay({ base, id, title, clients: codes });
    if (codes.length === 0 || named === '' || fault !== null || value === null) return;
    try {
      onDone(workspace.create('workflow-overlay', value).id);
    } catch (error) {
      // Another window may have been quicker: the form shows the fault of the id then.
      if (!(error instanceof CommandRefused)) throw error;
    }
  };

  return (
    <form
      className={styles.newOverlay}
      aria-label={t('client.new')}
      onSubmit={add}
      onKeyDown={(event) => {
        if (isEscape(event)) onDone(null);
      }}
    >
      <ClientCodes
        clients={clients}
        taken={has}
        value={codes}
        onChange={setCodes}
        error={tried && codes.length === 0 ? t('client.whoMissing') : undefined}
      />
      <div className={styles.titles}>
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            lang={language}
            label={t(`client.title.${language}`)}
            size="sm"
            maxLength={200}
            value={title[language]}
            onChange={({ currentTarget: { value } }) => setWords((before) => ({ ...before, [language]: value }))}
            error={tried && named === '' ? t('client.titleMissing') : undefined}
          />
        ))}
      </div>
      <TextInput
        label={t('client.id')}
        description={t('client.idHint')}
        size="sm"
        maxLength={64}
        value={id}
        onChange={({ currentTarget: { value } }) => setOwnId(value === '' ? null : value)}
        error={(tried || ownId !== null) && fault}
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
