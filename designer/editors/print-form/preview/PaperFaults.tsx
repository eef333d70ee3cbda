import { Alert } from '@mantine/core';
import type { ApiDetail } from '../../../../ui/api/index.ts';
import { useWords } from '../../../../ui/i18n/index.ts';
import { FaultList } from '../FaultList.tsx';
import type { PartPlace } from '../part-place.ts';

interface PaperFaultsProps {
  readonly details: readonly ApiDetail[];
  /** The paper below is an older one. */
  readonly kept: boolean;
  readonly onJump: ((place: PartPlace) => void) | undefined;
}

/** Why no paper could be made. */
export function PaperFaults({ details, kept, onJump }: PaperFaultsProps) {
  const { t } = useWords('paper');
  const faults = details.map(({ path, line, column, message }) => ({
    place: { part: path, line, column },
    message,
    severity: 'error' as const,
  }));
  return (
    <Alert color="red" variant="light" title={t(kept ? 'preview.faultsKept' : 'preview.faults')} p="sm">
      <FaultList label={t('preview.faults')} faults={faults} onJump={onJump} />
    </Alert>
  );
}
