import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { KeptState } from '../../device/KeptState.tsx';
import { useWords } from '../../../ui/i18n/index.ts';
import { EvidencePicture } from '../EvidencePicture.tsx';
import type { ItemProps } from './ItemRow.tsx';
import { usePicture } from './use-picture.ts';
import { useTick } from './use-tick.ts';

const TYPES = 'image/jpeg,image/png,image/webp';

/** A photo as proof: taken or chosen, with the place of the device where the person allows it. */
export function PhotoItem(props: ItemProps) {
  const { t } = useWords('request');
  const { item, readOnly } = props;
  const picture = usePicture(props);
  const { tick, kept } = useTick(props);
  const [busy, setBusy] = useState(false);
  const add = async (file: File | null): Promise<void> => {
    if (file === null) return;
    setBusy(true);
    await picture({ file, takenAt: new Date(file.lastModified).toISOString() });
    setBusy(false);
  };
  const none = item.evidence === null && kept === undefined;
  return (
    <>
      {item.evidence !== null && kept === undefined && <EvidencePicture evidence={item.evidence} />}
      {kept !== undefined && <KeptState kept={kept} />}
      {!readOnly && (
        <Group gap="xs" mt={4}>
          <FileButton accept={TYPES} capture="environment" onChange={(file) => void add(file)}>
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconCamera size={16} aria-hidden />} loading={busy}>
                {t(none ? 'checklists.addPhoto' : 'checklists.anotherPhoto')}
              </Button>
            )}
          </FileButton>
          {item.evidence !== null && (
            <Button variant="subtle" color="gray" onClick={() => void tick(null)}>
              {t('checklists.takeBack')}
            </Button>
          )}
        </Group>
      )}
      {readOnly && none && (
        <Text size="xs" c="dimmed">
          {t('checklists.noPhoto')}
        </Text>
      )}
    </>
  );
}
