import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { all, type FieldDefinition } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { ValueInput } from '../editors/preview/ValueInput.tsx';
import { instantOfLocal, localOfInstant } from '../editors/preview/local-instant.ts';
import { usePack } from '../editors/use-pack.ts';
import type { Json } from '../model/json.ts';
import { usePlayTable } from './play-table.ts';
import styles from './play.module.css';
import { PRIORITIES } from './priorities.ts';
import type { Given } from './session.ts';

/** What is given: the request that is filed, who files it, and the people of the story with their roles. */
export function Setup({ workflow }: { readonly workflow: string }) {
  const { t, title } = useWords('play');
  const { pack, state, give, set } = usePlayTable();
  const { choices } = usePack();
  const { given } = state.session;
  const types = all(pack, 'request-type').filter(({ definition }) => definition.workflow === workflow);
  const clients = all(pack, 'workflow-overlay').flatMap(({ definition }) =>
    definition.base === workflow ? definition.clients : [],
  );
  const asked = types.find(({ definition }) => definition.id === given.type)?.definition;
  const wanted = [...new Set([...(asked?.fields ?? []), ...(asked?.required ?? [])])];
  const fields = all(pack, 'fields')
    .flatMap(({ definition }) => definition.fields)
    .filter(({ id }) => wanted.includes(id));
  const setField = (id: string, value: Json): void => {
    const { [id]: _, ...others } = given.fields ?? {};
    give({
      fields: (value === null || value === '' ? others : { ...others, [id]: value }) as Given['fields'] & object,
    });
  };
  const needed = (id: string): boolean => asked?.required?.includes(id) === true;
  const input = (field: FieldDefinition) => (
    <ValueInput
      key={`${field.id} ${field.type}`}
      field={field}
      value={given.fields?.[field.id] ?? null}
      required={needed(field.id)}
      onChange={(value) => setField(field.id, value)}
    />
  );
  return (
    <section className={styles.setup} aria-label={t('given.title')}>
      <h3>{t('given.title')}</h3>
      <Select
        label={t('given.type')}
        data={types.map(({ definition }) => ({
          value: definition.id,
          label: title(definition.title) || definition.id,
        }))}
        value={given.type}
        allowDeselect={false}
        onChange={(type) => type !== null && give({ type })}
      />
      <Select
        label={t('given.client')}
        placeholder={t('given.noClient')}
        data={[...new Set([...clients, ...(choices.client ?? []).map(({ id }) => id)])].map((id) => ({
          value: id,
          label: choices.client?.find((each) => each.id === id)?.label ?? id,
        }))}
        value={given.client ?? null}
        clearable
        onChange={(client) => set({ ...state, session: { ...state.session, given: withClient(given, client) } })}
      />
      <TextInput
        label={t('given.subject')}
        value={given.subject ?? ''}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => give({ subject: value })}
      />
      <Select
        label={t('given.priority')}
        data={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
        value={given.priority ?? 'normal'}
        allowDeselect={false}
        onChange={(priority) => priority !== null && give({ priority })}
      />
      <TextInput
        label={t('given.at')}
        type="datetime-local"
        value={localOfInstant(given.at ?? '2026-01-12T09:00:00Z')}
        onChange={({ currentTarget: { value } }) => {
          const at = instantOfLocal(value);
          if (at !== null) give({ at });
        }}
      />
      {fields.filter(({ id }) => needed(id)).map(input)}
      {fields.some(({ id }) => !needed(id)) && (
        <details className={styles.more}>
          <summary>{t('given.more', { count: fields.filter(({ id }) => !needed(id)).length })}</summary>
          {fields.filter(({ id }) => !needed(id)).map(input)}
        </details>
      )}
      <h3>{t('people.title')}</h3>
      <details className={styles.more}>
        <summary>{t('people.who', { count: Object.keys(given.people).length })}</summary>
        <p className={styles.hint}>{t('people.hint')}</p>
        {Object.entries(given.people).map(([id, person]) => (
          <MultiSelect
            key={id}
            label={id === given.as ? t('people.files', { person: id }) : id}
            data={all(pack, 'role').map(({ definition }) => ({
              value: definition.id,
              label: title(definition.title) || definition.id,
            }))}
            value={person.roles}
            onChange={(roles) => give({ people: { ...given.people, [id]: { ...person, roles } } })}
          />
        ))}
      </details>
      <Select
        label={t('people.as')}
        data={Object.keys(given.people)}
        value={given.as}
        allowDeselect={false}
        onChange={(as) => as !== null && give({ as })}
      />
      <Button variant="default" onClick={() => set(null)}>
        {t('again')}
      </Button>
    </section>
  );
}

function withClient(given: Given, client: string | null): Given {
  const { client: _, ...rest } = given;
  return client === null ? rest : { ...rest, client };
}
