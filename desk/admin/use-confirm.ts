import { modals } from '@mantine/modals';
import { useWords } from '../../ui/i18n/index.ts';

/** Asks before what cannot be taken back. */
export function useConfirm(): (title: string, text: string, confirm: string, run: () => void) => void {
  const { t } = useWords('admin');
  return (title, text, confirm, run) => {
    modals.openConfirmModal({
      title,
      children: text,
      labels: { confirm, cancel: t('cancel') },
      closeButtonProps: { 'aria-label': t('close') },
      confirmProps: { color: 'red' },
      onConfirm: run,
    });
  };
}
