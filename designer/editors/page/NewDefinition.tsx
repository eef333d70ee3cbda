import { Button, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Kind } from '../../../engine/language/index.ts';
import { LANGUAGES, useWords } from '../../../ui/i18n/index.ts';
import { CommandRefused } from '../../model/command-refused.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import { freeId, isId } from '../../model/new-ids.ts';
import { pathOf } from '../../shell/place.ts';
import { titleOf } from '../../shell/title-of.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import { useDocuments, useWorkspace } from '../../workspace/workspace-context.ts';
import { usePack } from '../use-pack.ts';
import { blankDefinition } from './blank-definition.ts';
import { schemaReference } from './schema-reference.ts';

export interface NewDefinitionProps {
  readonly kind: Kind;
  /** It begins as a copy of this one. */
  readonly copyOf?: DocumentState;
  readonly onClose: () => void;
}

/** Makes a definition: its title in both languages, its id (proposed from the title), and what it begins with. */
export function NewDefinition({ kind, copyOf, onClose }: NewDefinitionProps) {
  const { t, title: titleIn } = useWords('editors');
  const shell = useWords('shell');
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const { definitions, choices } = usePack();
  const fellows = useDocuments(kind).filter(({ value }) => isObject(value));
  const taken = new Set(fellows.map(({ key }) => key.id));
  const [words, setWords] = useState<{ readonly en: string; readonly ru: string }>({ en: '', ru: '' });
  const [ownId, setOwnId] = useState<string | null>(null);
  const [from, setFrom] = useState<'blank' | 'copy'>(copyOf === undefined ? 'blank' : 'copy');
  const [source, setSource] = useState<string | null>(copyOf?.key.id ?? null);
  const named = words.en.trim() || words.ru.trim();
  const id = ownId ?? (named === '' ? '' : freeId(named, taken));
  const idFault = id === '' ? null : isId(id) ? (taken.has(id) ? t('id.taken') : null) : t('id.wrong');
  const ready = named !== '' && id !== '' && idFault === null && (from === 'blank' || source !== null);

  const create = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    const title: JsonObject = Object.fromEntries(
      LANGUAGES.flatMap((language) => (words[language].trim() === '' ? [] : [[language, words[language].trim()]])),
    );
    const copied = fellows.find(({ key }) => from === 'copy' && key.id === source)?.value;
    const value = isObject(copied ?? null)
      ? { ...(copied as JsonObject), id, title }
      : blankDefinition(kind, { id, title, schema: schemaReference(kind, definitions), choices });
    try {
      const key = workspace.create(kind, value);
      onClose();
      void navigate(pathOf(key));
    } catch (error) {
      // Another window may have been quicker: the dialog shows the fault of the id then.
      if (!(error instanceof CommandRefused)) throw error;
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('new.title', { kind: shell.t(`kind.${kind}`).toLowerCase() })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={create}>
        <Stack gap="md">
          {LANGUAGES.map((language, index) => (
            <TextInput
              key={language}
              lang={language}
              label={t('words.label', { what: t('title'), language: t(`language.${language}`) })}
              value={words[language]}
              maxLength={200}
              data-autofocus={index === 0 || undefined}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setWords((before) => ({ ...before, [language]: value }));
              }}
            />
          ))}
          <TextInput
            label={t('new.id')}
            description={t('new.idHint')}
            value={id}
            maxLength={64}
            error={idFault}
            onChange={(event) => setOwnId(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          />
          {copyOf === undefined && fellows.length > 0 && (
            <Radio.Group
              label={t('new.from')}
              value={from}
              onChange={(chosen) => setFrom(chosen === 'copy' ? 'copy' : 'blank')}
            >
              <Stack gap="xs" mt={4}>
                <Radio value="blank" label={t('new.blank')} />
                <Radio value="copy" label={t('new.copy')} />
              </Stack>
            </Radio.Group>
          )}
          {from === 'copy' && (
            <Select
              label={t('new.source')}
              data={fellows.map((each) => ({
                value: each.key.id,
                label: `${titleOf(each, titleIn)} (${each.key.id})`,
              }))}
              value={source}
              searchable
              allowDeselect={false}
              onChange={setSource}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!ready}>
              {t('new.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
