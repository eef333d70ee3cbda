import { Button, Group, Modal, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { VIEW_COLUMNS } from '../../engine/language/views/columns.ts';
import type { SavedView } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { Refusal } from '../sending/Refusal.tsx';
import { type QueueAsked, type QueueSort, SORTS } from './queue-filter.ts';
import type { QueueView } from './queue-view.ts';
import { savedBody } from './saved-body.ts';
import { useSaveView } from './use-save-view.ts';

interface SavedViewFormProps {
  readonly view: QueueView;
  readonly asked: QueueAsked;
  /** Changes the saved view that is shown, instead of making another. */
  readonly change?: boolean;
  readonly close: () => void;
}

/** A queue of one's own: what it is called, its columns and order; it keeps what narrows the queue now. */
export function SavedViewForm(props: SavedViewFormProps) {
  const { t } = useWords('queue');
  const { view, change = false, close } = props;
  const saved = useRead('listSavedViews', {}, { about: 'views', enabled: view.saved });
  return (
    <Modal
      opened
      onClose={close}
      title={t(change ? 'saved.change' : 'saved.create')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {view.saved && saved.data === undefined ? (
        saved.error === null ? (
          <Loading rows={3} />
        ) : (
          <Failed error={saved.error} retry={() => void saved.refetch()} />
        )
      ) : (
        <Form {...props} before={saved.data?.items.find(({ uuid }) => uuid === view.id)} />
      )}
    </Modal>
  );
}

function Form({
  view,
  asked,
  change = false,
  close,
  before,
}: SavedViewFormProps & { readonly before: SavedView | undefined }) {
  const { t, title } = useWords('queue');
  const navigate = useNavigate();
  const [name, setName] = useState(change ? title(view.title) : '');
  const [columns, setColumns] = useState(view.columns.map(({ id }) => id));
  const [sort, setSort] = useState<QueueSort>(asked.sort ?? view.sort);
  const { save, state, error } = useSaveView(change ? before : undefined, (uuid) => {
    close();
    void navigate(`/views/${uuid}`);
  });
  const offered = new Map([
    ...view.columns.map((column) => [column.id, title(column.title)] as const),
    ...Object.entries(VIEW_COLUMNS).map(([id, words]) => [id, title(words)] as const),
  ]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(savedBody({ title: name.trim(), view, before, filter: asked.filter, sort, columns }));
      }}
    >
      <Stack gap="md">
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={t('saved.title')}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <MultiSelect
          searchable
          label={t('saved.columns')}
          data={[...offered].map(([value, label]) => ({ value, label }))}
          value={columns}
          onChange={setColumns}
          maxValues={20}
        />
        <Select
          allowDeselect={false}
          label={t('saved.sort')}
          data={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          value={sort}
          onChange={(value) => setSort(SORTS.find((each) => each === value) ?? sort)}
        />
        <Refusal error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            disabled={name.trim() === '' || columns.length === 0}
            loading={state === 'sending' || state === 'waiting'}
          >
            {t('saved.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
