import { Badge, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { outlineOf } from '../../engine/language/index.ts';
import type { ReplayFinding } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { isReadableWorkflow } from '../model/readable.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import { type AlikeFindings, alikeFindings } from './alike-findings.ts';
import styles from './publish.module.css';

const FIRST = 20;

/** What would have happened otherwise, each with the real requests that it would have happened to. */
export function Findings({ items }: { readonly items: readonly ReplayFinding[] }) {
  const { t, language } = useWords('publish');
  const groups = useMemo(() => alikeFindings(items), [items]);
  const events = useEventTitles();
  return (
    <ul className={styles.list}>
      {groups.map((group) => (
        <li key={JSON.stringify([group.stuck, group.refused])}>
          {group.stuck && (
            <Badge variant="default" tt="none">
              {t('history.stuck')}
            </Badge>
          )}
          {group.refused.map(({ event, reasons }, index) => (
            <span key={index}>
              {t('history.refused', {
                event: event === null ? t('history.timer') : (events.get(event) ?? event),
                reasons: reasons.map((said) => said[language]).join('; '),
              })}
            </span>
          ))}
          <Requests group={group} />
        </li>
      ))}
    </ul>
  );
}

function Requests({ group: { requests } }: { readonly group: AlikeFindings }) {
  const { t } = useWords('publish');
  const [all, setAll] = useState(false);
  const shown = all ? requests : requests.slice(0, FIRST);
  return (
    <span className={styles.requests}>
      <span className={styles.dim}>{t('history.alike', { count: requests.length })}</span>
      {shown.map(({ request, number }) => [
        ' ',
        <a key={request} href={`/requests/${encodeURIComponent(number)}`} target="_blank" rel="noreferrer">
          {number}
        </a>,
      ])}{' '}
      {shown.length < requests.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {t('history.others', { count: requests.length - shown.length })}
        </Button>
      )}
    </span>
  );
}

/** What events are called, by the workflows in force. */
function useEventTitles(): ReadonlyMap<string, string> {
  const { title } = useWords('publish');
  const documents = useDocuments('workflow');
  return useMemo(() => {
    const titles = new Map<string, string>();
    for (const { published } of documents) {
      const workflow = published?.value;
      if (workflow === undefined || !isReadableWorkflow(workflow)) continue;
      for (const { config, trigger } of outlineOf(workflow.machine).transitions) {
        const said = title(config.meta?.title);
        if ('on' in trigger && said !== '') titles.set(trigger.on, said);
      }
    }
    return titles;
  }, [documents, title]);
}
