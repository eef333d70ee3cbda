import { Text, Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';

const TICK_MS = 30_000;

/** How long until an instant, or since; exact on hover and for whoever hears the page. Of a deadline that has passed it warns. */
export function RelativeTime({ at, deadline = false }: { readonly at: string; readonly deadline?: boolean }) {
  const { t, ago, date } = useWords('request');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const late = deadline && new Date(at).getTime() < now;
  return (
    <Tooltip label={date(at)}>
      <Text
        component="time"
        dateTime={at}
        size="sm"
        fw={late ? 600 : undefined}
        c={late ? 'red' : undefined}
        tabIndex={0}
      >
        {ago(at)}
        {late && <span className="said"> {t('waiting.late')}</span>}
      </Text>
    </Tooltip>
  );
}
