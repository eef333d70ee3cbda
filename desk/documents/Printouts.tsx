import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfferedForm } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Refusal } from '../sending/Refusal.tsx';
import { savePdf } from './save-pdf.ts';

/** Papers of the request that are no documents, such as labels: saved as they are now. Nothing where there are none. */
export function Printouts({ forms, request }: { readonly forms: readonly OfferedForm[]; readonly request: string }) {
  const { t, title, language } = useWords('documents');
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const ready = forms.filter(({ type, refusals }) => type === null && refusals.length === 0);
  if (ready.length === 0) return null;
  const print = async (form: OfferedForm): Promise<void> => {
    setBusy(true);
    setError(null);
    const query = form.languages.includes(language) ? { language } : {};
    try {
      const pdf = await api.printRequest({ path: { request, form: form.id }, query });
      savePdf(pdf, `${title(form.title)} ${request}`);
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            leftSection={<IconPrinter size={14} aria-hidden />}
          >
            {t('print')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ready.map((form) => (
            <Menu.Item key={form.id} onClick={() => void print(form)}>
              {title(form.title)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Refusal error={error} close={() => setError(null)} />
    </>
  );
}
