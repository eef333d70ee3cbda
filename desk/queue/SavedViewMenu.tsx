import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { modals } from '@mantine/modals';
import {
  IconBookmark,
  IconDeviceFloppy,
  IconDots,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useSend } from '../sending/use-send.ts';
import { isNarrowed, type QueueAsked } from './queue-filter.ts';
import type { QueueView } from './queue-view.ts';
import { SavedViewForm } from './SavedViewForm.tsx';
import { useExport } from './use-export.ts';
import { useReadViewsAgain } from './use-read-views-again.ts';
import { useTell } from './use-tell.tsx';

/** Keeps what the person sees as a queue of his own or as a file; changes and deletes the queues that he has. */
export function SavedViewMenu({ view, asked }: { readonly view: QueueView; readonly asked: QueueAsked }) {
  const { t, title } = useWords('queue');
  const api = useApi();
  const navigate = useNavigate();
  const tell = useTell();
  const readAgain = useReadViewsAgain();
  const [creating, create] = useDisclosure(false);
  const [changing, change] = useDisclosure(false);
  const save = useExport(view, asked);
  const changed = isNarrowed(asked.filter) || asked.sort !== null;
  const remove = useSend(
    `delete view ${view.id}`,
    (_: null, { signal }) => api.deleteSavedView({ path: { savedView: view.id }, signal }),
    {
      done: () => {
        void readAgain();
        void navigate('/views', { replace: true });
      },
      failed: (error) => tell.refused(t('saved.notDeleted'), error),
    },
  );
  const confirm = (): void =>
    void modals.openConfirmModal({
      title: t('saved.deleteTitle', { title: title(view.title) }),
      labels: { confirm: t('saved.delete'), cancel: t('cancel') },
      closeButtonProps: { 'aria-label': t('close') },
      confirmProps: { color: 'red' },
      onConfirm: () => void remove.send(null),
    });
  return (
    <>
      <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon size="30" variant="default" aria-label={t('saved.menu')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconBookmark size={16} />} onClick={create.open}>
            {t('saved.create')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} onClick={() => save('xlsx')}>
            {t('export.xlsx')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypeCsv size={16} />} onClick={() => save('csv')}>
            {t('export.csv')}
          </Menu.Item>
          {view.saved && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={changed ? <IconDeviceFloppy size={16} /> : <IconPencil size={16} />}
                onClick={change.open}
              >
                {t('saved.change')}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={confirm}>
                {t('saved.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {creating && <SavedViewForm view={view} asked={asked} close={create.close} />}
      {changing && <SavedViewForm view={view} asked={asked} change close={change.close} />}
    </>
  );
}
