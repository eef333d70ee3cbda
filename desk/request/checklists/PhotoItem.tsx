import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useWords } from '../../../ui/i18n/index.ts';
import { EvidencePicture } from '../EvidencePicture.tsx';
import { SendState } from '../SendState.tsx';
import type { ItemProps } from './ItemRow.tsx';
import { placeOfDevice } from '../../device/place.ts';
import { useAddPicture, useTick } from './use-tick.ts';

const TYPES = 'image/jpeg,image/png,image/webp';

/** A photo as proof: taken or chosen, with the place of the device where the person allows it. */
export function PhotoItem(props: ItemProps) {
  const { t } = useWords('request');
  const { item, readOnly } = props;
  const adding = useAddPicture(props);
  const taking = useTick(props);
  const add = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const place = await placeOfDevice();
    await adding.send({ file, ...place, takenAt: new Date(file.lastModified).toISOString() });
  };
  return (
    <>
      {item.evidence !== null && <EvidencePicture evidence={item.evidence} />}
      {!readOnly && (
        <Group gap="xs" mt={4}>
          <FileButton accept={TYPES} capture="environment" onChange={(file) => void add(file)}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                leftSection={<IconCamera size={16} aria-hidden />}
                loading={adding.state === 'sending'}
              >
                {t(item.evidence === null ? 'checklists.addPhoto' : 'checklists.anotherPhoto')}
              </Button>
            )}
          </FileButton>
          {item.evidence !== null && (
            <Button variant="subtle" color="gray" onClick={() => void taking.send({ value: null })}>
              {t('checklists.takeBack')}
            </Button>
          )}
        </Group>
      )}
      {readOnly && item.evidence === null && (
        <Text size="xs" c="dimmed">
          {t('checklists.noPhoto')}
        </Text>
      )}
      <SendState sending={adding} />
      <SendState sending={taking} />
    </>
  );
}
