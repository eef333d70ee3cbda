import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ApiError, type PackCheck } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { Part } from '../editors/parts/Part.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { DropZone } from './DropZone.tsx';
import { ImportReport } from './ImportReport.tsx';
import { PackRefused } from './pack-refused.ts';
import { overCurrent } from './place-single.ts';
import { type PathFile, readBrought } from './read-brought.ts';
import { takeFiles } from './take-files.ts';

/** A pack that was brought and looked at. */
export interface LookedAt {
  readonly files: ReadonlyMap<string, string>;
  readonly whole: boolean;
  readonly passedOver: readonly string[];
  readonly check: PackCheck;
}

/** A pack or single definitions from elsewhere: what they would change here is shown before anything is taken. */
export function ImportPart() {
  const { t } = useWords('packs');
  const api = useApi();
  const workspace = useWorkspace();
  const look = useMutation({
    mutationFn: async (read: () => Promise<readonly PathFile[]>): Promise<LookedAt> => {
      const { files: brought, whole, passedOver } = takeFiles(await readBrought(await read()));
      const files = whole ? brought : overCurrent(new Map(Object.entries((await api.exportPack()).files)), brought);
      return { files, whole, passedOver, check: await api.checkPack({ body: { files: Object.fromEntries(files) } }) };
    },
  });
  if (!workspace.mayDraft) {
    return (
      <Part title={t('import.title')}>
        <Alert variant="default">{t('import.mayNot')}</Alert>
      </Part>
    );
  }
  const { error } = look;
  return (
    <Part title={t('import.title')} hint={t('import.hint')}>
      {look.data === undefined && <DropZone onFiles={(read) => look.mutate(read)} busy={look.isPending} />}
      {look.isPending && <Loading rows={4} />}
      {error instanceof PackRefused && (
        <Alert variant="light" color="red" role="alert" title={t('import.refused')}>
          {t(`refused.${error.code}`, error.words)} {t('import.nothingChanged')}
        </Alert>
      )}
      {error instanceof ApiError && <Failed error={error} />}
      {error !== null && !(error instanceof PackRefused) && !(error instanceof ApiError) && (
        <Alert variant="light" color="red" role="alert">
          {t('import.unreadable')} {t('import.nothingChanged')}
        </Alert>
      )}
      {look.data !== undefined && <ImportReport looked={look.data} onDone={() => look.reset()} />}
      {look.data !== undefined && (
        <div>
          <Button variant="subtle" onClick={() => look.reset()}>
            {t('import.another')}
          </Button>
        </div>
      )}
    </Part>
  );
}
