import { Alert } from '@mantine/core';
import type { ApiDetail } from '../../../../ui/api/index.ts';
import { useWords } from '../../../../ui/i18n/index.ts';
import { FaultList } from '../FaultList.tsx';
import type { PartPlace } from '../part-place.ts';

interface PaperFaultsProps {
  readonly details: readonly ApiDetail[];
  /** The paper below is an older one. */
  readonly kept: boolean;
  /** JSON pointer of the sample that the paper is filled with; null when it is filled with something else. */
  readonly sample: string | null;
  readonly onJump: ((place: PartPlace) => void) | undefined;
}

/** Why no paper could be made. */
export function PaperFaults({ details, kept, sample, onJump }: PaperFaultsProps) {
  const { t } = useWords('paper');
  const faults = details.map(({ path, line, column, message }) => ({
    place: { part: partOf(path, sample), line, column },
    message,
    severity: 'error' as const,
  }));
  return (
    <Alert color="red" variant="light" title={t(kept ? 'preview.faultsKept' : 'preview.faults')} p="sm">
      <FaultList label={t('preview.faults')} faults={faults} onJump={onJump} />
    </Alert>
  );
}

/** What is said of the data that were sent is wrong in the sample that they are of. */
function partOf(path: string, sample: string | null): string {
  if (path.startsWith('/body/form/')) return path.slice('/body/form'.length);
  return sample !== null && path.startsWith('/body/data') ? `${sample}${path.slice('/body'.length)}` : path;
}
