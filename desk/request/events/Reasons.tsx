import { Anchor, List } from '@mantine/core';
import type { Reason } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useOpenRequest } from '../request-context.ts';
import { gapOf } from './gap-of.ts';

/** Why something cannot be done yet, each with the way to where it is mended. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t, language } = useWords('request');
  const { request, jump } = useOpenRequest();
  return (
    <List size="sm" spacing={2}>
      {reasons.map((reason) => {
        const gap = gapOf(reason, request.checklists);
        return (
          <List.Item key={`${reason.rule} ${reason.path} ${reason.subject ?? ''}`}>
            {reason.text[language]}
            {gap !== null && (
              <>
                {' '}
                <Anchor component="button" type="button" size="sm" onClick={() => jump(gap)}>
                  {t('reasons.goThere')}
                </Anchor>
              </>
            )}
          </List.Item>
        );
      })}
    </List>
  );
}
