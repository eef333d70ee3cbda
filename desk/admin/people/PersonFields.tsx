import { MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import styles from '../admin.module.css';
import { ClientSelect } from './ClientSelect.tsx';
import type { PersonDraft } from './person-draft.ts';

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly change: (part: Partial<PersonDraft>) => void;
  /** A person stays what he is: staff, or of a client. */
  readonly isNew: boolean;
  readonly disabled?: boolean;
}

const TEXTS = ['email', 'phone', 'login', 'position'] as const;
const LONGEST = { email: 255, phone: 64, login: 190, position: 255 };

/** What is known of a person, to be filled in. */
export function PersonFields({ draft, change, isNew, disabled = false }: PersonFieldsProps) {
  const { t, title } = useWords('admin');
  const me = useMe();
  const isStaff = draft.kind === 'staff';
  const roles = useRead('listRoles', {}, { about: 'definitions' });
  const groups = useRead('listGroups', {}, { about: 'people', enabled: isStaff });
  const terms = useRead('listTerms', { query: {} }, { about: 'registers', enabled: isStaff && me.kind === 'staff' });
  const optionsOf = (kind: 'skill' | 'area', chosen: readonly string[]) =>
    (terms.data?.items ?? [])
      .filter((term) => term.kind === kind && (term.active || chosen.includes(term.code)))
      .map((term) => ({ value: term.code, label: title(term.title) }));
  const multi = { searchable: true, disabled, hidePickedOptions: true, nothingFoundMessage: t('nothingFound') };
  return (
    <fieldset className={styles.form} style={{ border: 0, margin: 0, padding: 0 }} disabled={disabled}>
      {isNew && (
        <SegmentedControl
          className={styles.broad ?? ''}
          aria-label={t('people.kind')}
          data={(['staff', 'client'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind === 'client' ? 'client' : 'staff', roles: [] })}
        />
      )}
      <TextInput
        className={styles.broad ?? ''}
        required
        maxLength={255}
        label={t('people.name')}
        value={draft.name}
        onChange={({ currentTarget: { value } }) => change({ name: value })}
      />
      {TEXTS.map((name) => (
        <TextInput
          key={name}
          type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          maxLength={LONGEST[name]}
          label={t(`people.${name}`)}
          value={draft[name]}
          onChange={({ currentTarget: { value } }) => change({ [name]: value })}
        />
      ))}
      {!isStaff && (
        <ClientSelect
          label={t('people.client')}
          required
          value={draft.client}
          onChange={(client) => change({ client })}
        />
      )}
      <MultiSelect
        {...multi}
        className={styles.broad ?? ''}
        label={t('people.roles')}
        data={(roles.data?.items ?? [])
          .filter(({ kind }) => kind === draft.kind)
          .map(({ id, title: name }) => ({ value: id, label: title(name) }))}
        error={roles.isError ? t('notRead') : undefined}
        value={[...draft.roles]}
        onChange={(value) => change({ roles: value })}
      />
      {isStaff && (
        <MultiSelect
          {...multi}
          className={styles.broad ?? ''}
          label={t('people.groups')}
          data={(groups.data?.items ?? []).map(({ code, title: name }) => ({
            value: code,
            label: title(name) || code,
          }))}
          error={groups.isError ? t('notRead') : undefined}
          value={[...draft.groups]}
          onChange={(value) => change({ groups: value })}
        />
      )}
      {isStaff && (
        <>
          <MultiSelect
            {...multi}
            label={t('people.skills')}
            data={optionsOf('skill', draft.skills)}
            value={[...draft.skills]}
            onChange={(value) => change({ skills: value })}
          />
          <MultiSelect
            {...multi}
            label={t('people.areas')}
            data={optionsOf('area', draft.areas)}
            value={[...draft.areas]}
            onChange={(value) => change({ areas: value })}
          />
        </>
      )}
      <Select
        label={t('people.language')}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        placeholder={t('people.anyLanguage')}
        data={[
          { value: 'en', label: 'English' },
          { value: 'ru', label: 'Русский' },
        ]}
        value={draft.language === '' ? null : draft.language}
        onChange={(value) => change({ language: value === 'en' || value === 'ru' ? value : '' })}
      />
    </fieldset>
  );
}
