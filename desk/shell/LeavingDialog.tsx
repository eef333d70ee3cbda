import { Button, Modal, Stack, Text } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import type { Leaving } from './use-leaving.ts';

/** Says what is on the device and nowhere else, before whoever did it logs out. */
export function LeavingDialog({ leaving }: { readonly leaving: Leaving | null }) {
  const { t } = useWords('leaving');
  if (leaving === null) return null;
  const { kept, numbers, typed, failed, choose } = leaving;
  return (
    <Modal
      opened
      onClose={() => choose('stay')}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('stay') }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="sm">
        {failed && (
          <Text c="red" role="alert">
            {t('failed')}
          </Text>
        )}
        <Text>{t('kept', { count: kept, numbers: numbers.map((number) => `№ ${number}`).join(', ') })}</Text>
        {typed > 0 && <Text>{t('typed', { count: typed })}</Text>}
        <Text>{t('others')}</Text>
        <Button mih={44} data-autofocus onClick={() => choose('stay')}>
          {t('stay')}
        </Button>
        <Button mih={44} variant="default" onClick={() => choose('keep')}>
          {t('keep')}
        </Button>
        <Button mih={44} variant="light" color="red" onClick={() => choose('erase')}>
          {t('erase')}
        </Button>
      </Stack>
    </Modal>
  );
}
