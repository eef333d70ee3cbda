import { notifications } from '@mantine/notifications';
import { type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import type { WorkspaceNews } from '../workspace/server-workspace.ts';

/** Tells the person what the workspace has to say, in his language of the moment. */
export function useTellNews(): RefObject<(news: WorkspaceNews) => void> {
  const { t } = useWords('commands');
  const shell = useWords('shell');
  const tell = useRef<(news: WorkspaceNews) => void>(() => undefined);
  useEffect(() => {
    tell.current = (news) => {
      if (news.news === 'refused') {
        const { code, words } = news.refusal;
        notifications.show({ id: `refused ${code}`, color: 'red', message: t(`refused.${code}`, words) });
      } else {
        notifications.show({ id: 'joined', message: shell.t('joined', { id: news.key.id }) });
      }
    };
  });
  return tell;
}
