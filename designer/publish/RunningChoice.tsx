import { Radio, Stack } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import type { PlanProps, Running } from './publish-plan.ts';

const CHOICES: readonly Running[] = ['keep', 'now', 'when-safe'];

/** What becomes of running requests. */
export function RunningChoice({ plan, change }: Omit<PlanProps, 'check'>) {
  const { t } = useWords('publish');
  return (
    <Radio.Group label={t('foot.running')} value={plan.running} onChange={(running) => change({ running })}>
      <Stack gap="xs" mt="xs">
        {CHOICES.map((each) => (
          <Radio key={each} value={each} label={t(`running.${each}`)} description={t(`running.${each}Hint`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
