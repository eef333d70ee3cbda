import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconFolder } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { splitFormFiles } from '../../engine/language/index.ts';
import { ApiError } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Part } from '../editors/parts/Part.tsx';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import { saveFile } from './save-file.ts';
import { folderPicker, writeFolder } from './write-folder.ts';
import { zipPack } from './zip-pack.ts';

interface PackToWrite {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

/** The pack as files: what is in force, or with the person's own drafts; as an archive or into a folder. */
export function ExportPart() {
  const { t } = useWords('packs');
  const api = useApi();
  const workspace = useWorkspace();
  const drafts = useDocuments().filter(({ drafted }) => drafted).length;
  const [which, setWhich] = useState<'current' | 'drafts'>('current');
  const pick = folderPicker();

  const read = async (): Promise<PackToWrite> => {
    // What was typed a moment ago is to be in the files as well.
    if (which === 'drafts') await workspace.flush();
    const { pack, packVersion, files } = await (which === 'drafts' ? api.exportDrafts() : api.exportPack());
    const name = `${pack}-${packVersion}${which === 'drafts' ? '-draft' : ''}`;
    return { name, files: splitFormFiles(new Map(Object.entries(files))) };
  };
  const zip = useMutation({
    mutationFn: async () => {
      const { name, files } = await read();
      saveFile(`${name}.zip`, zipPack(name, files));
    },
  });
  const folder = useMutation({
    mutationFn: async () => {
      if (pick === null) return;
      // The folder is asked for first: browsers answer only to a click.
      const chosen = await pick().catch(unlessLeft);
      if (chosen === null) return;
      const { files } = await read();
      const written = await writeFolder(chosen, files);
      notifications.show({ message: t('export.written', { count: written, of: files.size, folder: chosen.name }) });
    },
  });
  const error = zip.error ?? folder.error;

  return (
    <Part title={t('export.title')} hint={t('export.hint')}>
      <Stack gap="md" align="flex-start">
        {workspace.mayDraft && drafts > 0 && (
          <Radio.Group
            label={t('export.which')}
            value={which}
            onChange={(chosen) => setWhich(chosen === 'drafts' ? 'drafts' : 'current')}
          >
            <Stack gap="xs" mt={4}>
              <Radio value="current" label={t('export.current', { release: workspace.release })} />
              <Radio value="drafts" label={t('export.drafts', { count: drafts })} />
            </Stack>
          </Radio.Group>
        )}
        <Group gap="sm">
          <Button leftSection={<IconDownload size={16} />} loading={zip.isPending} onClick={() => zip.mutate()}>
            {t('export.zip')}
          </Button>
          {pick !== null && (
            <Button
              variant="default"
              leftSection={<IconFolder size={16} />}
              loading={folder.isPending}
              onClick={() => folder.mutate()}
            >
              {t('export.folder')}
            </Button>
          )}
        </Group>
        {pick === null && <Text c="dimmed">{t('export.noFolder')}</Text>}
        {error !== null && (
          <Alert variant="light" color="red" role="alert">
            {error instanceof ApiError ? error.message : t('export.failed', { why: error.message })}
          </Alert>
        )}
      </Stack>
    </Part>
  );
}

/** Who closes the window in which a folder is chosen wants none. */
function unlessLeft(error: unknown): null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  throw error;
}
