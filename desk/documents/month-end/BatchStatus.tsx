import { Badge } from '@mantine/core';
import type { DocumentBatch } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { StatusDot } from '../../../ui/parts/index.ts';

const COLOURS: Readonly<Record<DocumentBatch['status'], string>> = {
  draft: '#8b949e',
  running: '#3b82f6',
  stopped: '#d1453b',
  done: '#22a06b',
  cancelled: '#8b949e',
};

/** Where a lot stands, in words. */
export function BatchStatus({ status }: Pick<DocumentBatch, 'status'>) {
  const { t } = useWords('month-end');
  return (
    <Badge variant="default" size="sm" tt="none" leftSection={<StatusDot colour={COLOURS[status]} size={8} />}>
      {t(`status.${status}`)}
    </Badge>
  );
}
