import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { isList, isObject, type Json } from '../model/json.ts';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import { NewOverlayForm } from './NewOverlayForm.tsx';
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
      {typeof id === 'string' && (
        <Tooltip label={t('client.compare')}>
          <ActionIcon
            component={Link}
            to={`/clients/${encodeURIComponent(id)}`}
            aria-label={t('client.compare')}
            size="lg"
          >
            <IconColumns3 size={18} />
          </ActionIcon>
        </Tooltip>
      )}
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
