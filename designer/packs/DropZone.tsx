import { Button, Group, Text } from '@mantine/core';
import { IconFile, IconFolder, IconUpload } from '@tabler/icons-react';
import { type InputHTMLAttributes, useRef, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './packs.module.css';
import { droppedFiles, type PathFile, pathFilesOf } from './read-brought.ts';

export interface DropZoneProps {
  readonly busy: boolean;
  readonly onFiles: (read: () => Promise<readonly PathFile[]>) => void;
}

/** Not among React's properties, and the only way to choose a folder in most browsers. */
const WHOLE_FOLDER = { webkitdirectory: '' } as InputHTMLAttributes<HTMLInputElement>;

/** Where files are dropped, or chosen: an archive, a folder, or single definitions. */
export function DropZone({ busy, onFiles }: DropZoneProps) {
  const { t } = useWords('packs');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const chosen = (input: HTMLInputElement): void => {
    const list = pathFilesOf(input.files);
    // The same files may be chosen again after they were mended.
    input.value = '';
    if (list.length > 0) onFiles(async () => list);
  };
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = droppedFiles(event.dataTransfer);
        onFiles(() => dropped);
      }}
    >
      <IconUpload size={24} aria-hidden />
      <Text>{t('import.drop')}</Text>
      <Group gap="sm" justify="center">
        <Button
          variant="default"
          leftSection={<IconFile size={16} />}
          disabled={busy}
          onClick={() => files.current?.click()}
        >
          {t('import.files')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolder size={16} />}
          disabled={busy}
          onClick={() => folder.current?.click()}
        >
          {t('import.folder')}
        </Button>
      </Group>
      <input
        ref={files}
        hidden
        type="file"
        multiple
        accept=".zip,.json,application/zip,application/json"
        aria-label={t('import.files')}
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        hidden
        type="file"
        {...WHOLE_FOLDER}
        aria-label={t('import.folder')}
        onChange={(event) => chosen(event.currentTarget)}
      />
    </div>
  );
}
