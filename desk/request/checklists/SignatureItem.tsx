import { Button, Group, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { KeptState } from '../../device/KeptState.tsx';
import { type Signer, SignaturePad } from '../../device/SignaturePad.tsx';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { EvidencePicture } from '../EvidencePicture.tsx';
import { useOpenRequest } from '../request-context.ts';
import type { ItemProps } from './ItemRow.tsx';
import { usePicture } from './use-picture.ts';
import { useTick } from './use-tick.ts';

/** A signature on the screen, of the client's person, with the name and what he is. */
export function SignatureItem(props: ItemProps) {
  const { t } = useWords('request');
  const { checklist, item, readOnly } = props;
  const { request, number } = useOpenRequest();
  const [open, setOpen] = useState(false);
  const typed = useTypedDraft<Signer | null>(`signer ${number} ${checklist} ${item.id}`, null);
  const signer = typed.value ?? { name: request.contact?.name ?? '', position: request.contact?.position ?? '' };
  const picture = usePicture(props);
  const { tick, kept } = useTick(props);
  const sign = async (drawn: Blob): Promise<void> => {
    const position = signer.position.trim();
    await picture({
      file: new File([drawn], 'signature.png', { type: 'image/png' }),
      takenAt: new Date().toISOString(),
      signedBy: signer.name.trim(),
      ...(position === '' ? {} : { signerPosition: position }),
    });
    typed.clear();
    setOpen(false);
  };
  const { evidence } = item;
  return (
    <>
      {evidence !== null && kept === undefined && (
        <>
          <EvidencePicture evidence={evidence} />
          {evidence.signedBy !== null && (
            <Text size="sm">
              {[evidence.signedBy, evidence.signerPosition].filter((part) => part !== null).join(', ')}
            </Text>
          )}
        </>
      )}
      {kept !== undefined && <KeptState kept={kept} />}
      {open && <SignaturePad signer={signer} onSigner={typed.set} onSigned={sign} onClose={() => setOpen(false)} />}
      {!readOnly && !open && (
        <Group gap="xs" mt={4}>
          <Button variant="default" leftSection={<IconSignature size={16} aria-hidden />} onClick={() => setOpen(true)}>
            {t(evidence === null && kept === undefined ? 'checklists.sign' : 'checklists.signAgain')}
          </Button>
          {evidence !== null && (
            <Button variant="subtle" color="gray" onClick={() => void tick(null)}>
              {t('checklists.takeBack')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
