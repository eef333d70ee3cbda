import { Button, FileButton, Text, TextInput } from '@mantine/core';
import { IconCamera, IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../device.module.css';
import { readCode } from './read-code.ts';
import { Viewer } from './Viewer.tsx';

interface ScanFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A number that is scanned with the camera, found in a photo, or typed. */
export function ScanField({ label, value, onChange }: ScanFieldProps) {
  const { t } = useWords('device');
  const [viewing, setViewing] = useState(false);
  const [missed, setMissed] = useState(false);
  const found = (text: string): void => {
    setViewing(false);
    setMissed(false);
    onChange(text.trim());
  };
  const inPhoto = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const picture = await createImageBitmap(file).catch(() => null);
    const text = picture === null ? null : await readCode(picture);
    picture?.close();
    if (text === null) setMissed(true);
    else found(text);
  };
  return (
    <div className={styles.scan}>
      <TextInput
        label={label}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={styles.scanWays}>
        <Button
          variant="default"
          leftSection={<IconScan size={18} aria-hidden />}
          aria-expanded={viewing}
          onClick={() => setViewing(!viewing)}
        >
          {t(viewing ? 'scan.stop' : 'scan.camera')}
        </Button>
        <FileButton accept="image/*" onChange={(file) => void inPhoto(file)}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconCamera size={18} aria-hidden />}>
              {t('scan.photo')}
            </Button>
          )}
        </FileButton>
      </div>
      {viewing && <Viewer onFound={found} />}
      {missed && (
        <Text size="sm" role="alert">
          {t('scan.missed')}
        </Text>
      )}
    </div>
  );
}
