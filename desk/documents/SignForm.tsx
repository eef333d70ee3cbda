import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DocumentSigning, WholeDocument } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { type Signer, SignaturePad } from '../device/SignaturePad.tsx';
import { unsigned } from './offered-acts.ts';

interface SignFormProps {
  readonly document: WholeDocument;
  readonly busy: boolean;
  readonly onDone: (body: DocumentSigning, drawn?: Blob) => Promise<void>;
  readonly close: () => void;
}

/** Who signs: on paper, which is written down, or on this screen. */
export function SignForm({ document, busy, onDone, close }: SignFormProps) {
  const { t, title } = useWords('documents');
  const open = unsigned(document);
  const [role, setRole] = useState(open[0]?.role ?? '');
  const [method, setMethod] = useState<DocumentSigning['method']>('paper');
  const [signer, setSigner] = useState<Signer>({ name: '', position: '' });
  const body = { role, method, ...filled('name', signer.name), ...filled('position', signer.position) };
  return (
    <Stack gap="sm" role="group" aria-label={t('acts.sign')}>
      <Group gap="sm" align="flex-start">
        <Select
          label={t('sign.who')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          data={open.map((each) => ({ value: each.role, label: title(each.title) || each.role }))}
          value={role}
          onChange={(next) => next !== null && setRole(next)}
        />
        <Select
          label={t('sign.how')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          data={(['paper', 'screen'] as const).map((value) => ({ value, label: t(`methods.${value}`) }))}
          value={method}
          onChange={(next) => next !== null && setMethod(next)}
        />
      </Group>
      {method === 'screen' ? (
        <SignaturePad
          signer={signer}
          onSigner={setSigner}
          onSigned={(drawn) => onDone(body, new File([drawn], 'signature.png', { type: 'image/png' }))}
          onClose={close}
        />
      ) : (
        <form
          aria-label={t('sign.onPaper')}
          onSubmit={(event) => {
            event.preventDefault();
            void onDone(body);
          }}
        >
          <Stack gap="sm">
            <Group gap="sm" align="flex-start">
              <TextInput
                label={t('sign.name')}
                maxLength={200}
                value={signer.name}
                onChange={(event) => setSigner({ ...signer, name: event.currentTarget.value })}
              />
              <TextInput
                label={t('sign.position')}
                maxLength={200}
                value={signer.position}
                onChange={(event) => setSigner({ ...signer, position: event.currentTarget.value })}
              />
            </Group>
            <Group gap="sm">
              <Button type="submit" loading={busy}>
                {t('sign.done')}
              </Button>
              <Button variant="default" onClick={close}>
                {t('close')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}

function filled<K extends string>(key: K, text: string): { readonly [P in K]?: string } {
  return text.trim() === '' ? {} : ({ [key]: text.trim() } as { readonly [P in K]?: string });
}
