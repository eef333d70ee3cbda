import { Button, Text } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { ScanField } from '../device/scan/ScanField.tsx';
import { useOpenRequest } from '../request/request-context.ts';
import styles from './field.module.css';
import { whichMachine } from './which-machine.ts';

/** Whether one stands before the right machine: by its serial number or plate, scanned or typed. */
export function CheckMachine() {
  const { t } = useWords('field');
  const { request } = useOpenRequest();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  if (request.objects.length === 0) return null;
  if (!opened) {
    return (
      <Button variant="default" leftSection={<IconScan size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t('machine.check')}
      </Button>
    );
  }
  const machine = whichMachine(typed, request.objects);
  return (
    <section className={styles.check} aria-label={t('machine.check')}>
      <ScanField label={t('machine.number')} value={typed} onChange={setTyped} />
      {typed.trim() !== '' && (
        <Text role="status" fw={600} className={styles.verdict} data-right={machine !== null}>
          {machine === null ? t('machine.other', { number: typed.trim() }) : t('machine.right', { name: machine.name })}
        </Text>
      )}
    </section>
  );
}
