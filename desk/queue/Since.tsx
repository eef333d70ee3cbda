import { useWords } from '../../ui/i18n/index.ts';
import { useNow } from './use-now.ts';

/** For how long something has lasted; since when on hover. */
export function Since({ at }: { readonly at: string }) {
  const { rough, date } = useWords('queue');
  return (
    <time dateTime={at} title={date(at)}>
      {rough(Math.max(0, useNow() - new Date(at).getTime()))}
    </time>
  );
}
