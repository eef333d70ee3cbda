import { MultiSelect, Select, Stack } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { EditorProps, HowToEdit } from '../editor-props.ts';
import { DurationInput } from '../parts/DurationInput.tsx';
import { Part } from '../parts/Part.tsx';
import { PickMany } from '../parts/Pick.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { textAt, textsAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { FieldChoices } from './FieldChoices.tsx';
import styles from './view.module.css';
import { OWNERS, PRIORITIES } from './view-draft.ts';

/** Lists of the filter with what they choose from. */
const LISTS = [
  ['status', 'status'],
  ['flag', 'status'],
  ['type', 'request-type'],
  ['client', 'client'],
] as const;

const ANY = 'no-matter';

/** Which requests stand in the queue: all that is given must hold, and what is left empty does not matter. */
export function FilterForm(props: EditorProps) {
  const { value, readOnly, edit, problems } = props;
  const { t } = useWords('editors');
  const { choices } = usePack();
  const filter = isObject(value.filter) ? value.filter : {};
  const set = (key: string, member: Json | undefined, { gesture, ...how }: HowToEdit = {}): void =>
    edit(
      (view) => {
        const before = isObject(view.filter) ? view.filter : {};
        return withMember(view, 'filter', withMember(before, key, member, ORDERS.viewFilter), ORDERS.view);
      },
      { ...how, ...(gesture === undefined ? {} : { gesture: `filter ${key} ${gesture}` }) },
    );
  const setList = (key: string, ids: readonly string[]): void => set(key, ids.length === 0 ? undefined : ids);
  const owner = textAt(filter, 'assignee');
  return (
    <Part title={t('view.filter')} hint={t('view.filterHint')}>
      <div data-part="/filter">
        <div className={styles.filters}>
          <Select
            size="sm"
            label={t('view.open')}
            data={['open', 'ended'].map((each) => ({ value: each, label: t(`view.opens.${each}`) }))}
            value={filter.open === false ? 'ended' : 'open'}
            allowDeselect={false}
            readOnly={readOnly}
            onChange={(chosen) => set('open', chosen === 'ended' ? false : undefined)}
          />
          {LISTS.map(([key, what]) => (
            <PickMany
              key={key}
              label={t(`view.${key}`)}
              choices={choices[what] ?? []}
              values={textsAt(filter, key)}
              readOnly={readOnly}
              onChange={(ids) => setList(key, ids)}
            />
          ))}
          <Team value={filter.team} readOnly={readOnly} onChange={(team) => set('team', team)} />
          <Select
            size="sm"
            label={t('view.assignee')}
            data={[ANY, ...OWNERS].map((each) => ({ value: each, label: t(`view.owners.${each}`) }))}
            value={OWNERS.some((each) => each === owner) ? owner : ANY}
            allowDeselect={false}
            readOnly={readOnly}
            onChange={(chosen) => set('assignee', chosen === null || chosen === ANY ? undefined : chosen)}
          />
          <MultiSelect
            size="sm"
            label={t('view.priority')}
            data={PRIORITIES.map((each) => ({ value: each, label: t(`view.priorities.${each}`) }))}
            value={[...textsAt(filter, 'priority')]}
            hidePickedOptions
            readOnly={readOnly}
            onChange={(chosen) => setList('priority', chosen)}
          />
          <Due value={textAt(filter, 'due')} readOnly={readOnly} onChange={(due, how) => set('due', due, how)} />
          <DurationInput
            label={t('view.waiting')}
            value={textAt(filter, 'waiting')}
            readOnly={readOnly}
            onChange={(waiting, how) => set('waiting', waiting, how)}
          />
          <FieldChoices value={filter.fields} readOnly={readOnly} onChange={(fields) => set('fields', fields)} />
        </div>
        <RowProblems problems={problems} under="/filter" />
      </div>
    </Part>
  );
}

interface PieceProps {
  readonly readOnly: boolean;
  readonly onChange: (value: Json | undefined, how?: HowToEdit) => void;
}

/** Of which groups: those of whoever looks, or certain ones. */
function Team({ value, readOnly, onChange }: PieceProps & { readonly value: Json | undefined }) {
  const { t } = useWords('editors');
  const { choices } = usePack();
  const how = value === 'mine' ? 'mine' : value === undefined ? ANY : 'these';
  return (
    <Stack gap="xs">
      <Select
        size="sm"
        label={t('view.team')}
        data={[ANY, 'mine', 'these'].map((each) => ({ value: each, label: t(`view.teams.${each}`) }))}
        value={how}
        allowDeselect={false}
        readOnly={readOnly}
        onChange={(chosen) => {
          const [first] = choices.group ?? [];
          if (chosen === 'these') onChange(first === undefined ? [] : [first.id]);
          else onChange(chosen === 'mine' ? chosen : undefined);
        }}
      />
      {how === 'these' && (
        <PickMany
          label={t('view.theseGroups')}
          choices={choices.group ?? []}
          values={textsAt({ team: value ?? [] }, 'team')}
          readOnly={readOnly}
          onChange={(ids) => onChange(ids.length === 0 ? undefined : ids)}
        />
      )}
    </Stack>
  );
}

/** When it is due: overdue, or within some time. */
function Due({ value, readOnly, onChange }: PieceProps & { readonly value: string }) {
  const { t } = useWords('editors');
  const how = value === '' ? ANY : value === 'overdue' ? 'overdue' : 'within';
  return (
    <Stack gap="xs">
      <Select
        size="sm"
        label={t('view.due')}
        data={[ANY, 'overdue', 'within'].map((each) => ({ value: each, label: t(`view.dues.${each}`) }))}
        value={how}
        allowDeselect={false}
        readOnly={readOnly}
        onChange={(chosen) => onChange(chosen === 'within' ? 'PT4H' : chosen === 'overdue' ? chosen : undefined)}
      />
      {how === 'within' && (
        <DurationInput label={t('view.within')} value={value} readOnly={readOnly} onChange={onChange} />
      )}
    </Stack>
  );
}
