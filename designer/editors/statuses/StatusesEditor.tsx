import { SimpleGrid, Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import type { EditorProps } from '../editor-props.ts';
import { SetTitle } from '../parts/SetTitle.tsx';
import { ORDERS } from '../shape/orders.ts';
import { textAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { StageRows } from './StageRows.tsx';
import { statesShowing } from './states-showing.ts';
import { StatusBadges } from './StatusBadges.tsx';
import { StatusRows } from './StatusRows.tsx';

/** The statuses that staff see and the stages that clients see: colours, titles, order, and how many states use each. */
export function StatusesEditor(props: EditorProps) {
  const { t } = useWords('editors');
  const { definitions } = usePack();
  const { value } = props;
  const uses = useMemo(() => statesShowing(definitions, textAt(value, 'id')), [definitions, value]);
  return (
    <Stack gap="xl">
      <SetTitle {...props} order={ORDERS.statuses} />
      <StatusRows {...props} uses={uses.statuses} />
      <StageRows {...props} uses={uses.stages} />
      <section>
        <Title order={2} mb="sm">
          {t('statuses.preview')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <StatusBadges value={value} scheme="light" />
          <StatusBadges value={value} scheme="dark" />
        </SimpleGrid>
      </section>
    </Stack>
  );
}
