import { Badge } from '@mantine/core';
import type { Document } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';

const COLOURS: Readonly<Record<Document['status'], string>> = {
  draft: '#8b949e',
  issued: '#3b82f6',
  sent: '#8b5cf6',
  signed: '#22a06b',
  'one-sided': '#b58900',
  closed: '#57606a',
  approved: '#22a06b',
  declined: '#d1453b',
  expired: '#b58900',
  withdrawn: '#8b949e',
  superseded: '#b58900',
  void: '#d1453b',
};

export const STATUSES = Object.keys(COLOURS) as readonly Document['status'][];

/** Where a document stands, in words. */
export function DocumentStatus({ status }: Pick<Document, 'status'>) {
  const { t } = useWords('documents');
  return (
    <Badge variant="default" size="sm" tt="none" leftSection={<StatusDot colour={COLOURS[status]} size={8} />}>
      {t(`status.${status}`)}
    </Badge>
  );
}
