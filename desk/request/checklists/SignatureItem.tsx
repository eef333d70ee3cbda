import { Button, Group } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { SignaturePad } from '../../device/SignaturePad.tsx';
import { EvidencePicture } from '../EvidencePicture.tsx';
import { SendState } from '../SendState.tsx';
import type { ItemProps } from './ItemRow.tsx';
import { useAddPicture, useTick } from './use-tick.ts';

/** A signature on the screen, of the client's person. */
export function SignatureItem(props: ItemProps) {
  const { t } = useWords('request');
  const { item, readOnly } = props;
  const [open, setOpen] = useState(false);
  const adding = useAddPicture(props);
  const taking = useTick(props);
  const sign = async (picture: Blob): Promise<void> => {
    const file = new File([picture], 'signature.png', { type: 'image/png' });
    if ((await adding.send({ file, takenAt: new Date().toISOString() })) !== undefined) setOpen(false);
  };
  return (
    <>
      {item.evidence !== null && <EvidencePicture evidence={item.evidence} />}
      {open && <SignaturePad onSigned={(picture) => void sign(picture)} onClose={() => setOpen(false)} />}
      {!readOnly && !open && (
        <Group gap="xs" mt={4}>
          <Button variant="default" leftSection={<IconSignature size={16} aria-hidden />} onClick={() => setOpen(true)}>
            {t(item.evidence === null ? 'checklists.sign' : 'checklists.signAgain')}
          </Button>
          {item.evidence !== null && (
            <Button variant="subtle" color="gray" onClick={() => void taking.send({ value: null })}>
              {t('checklists.takeBack')}
            </Button>
          )}
        </Group>
      )}
      <SendState sending={adding} />
      <SendState sending={taking} />
    </>
  );
}
