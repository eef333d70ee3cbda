import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { ranked } from '../../ui/palette/ranked.ts';
import { useRead } from '../api/use-read.ts';
import { useViews } from '../queue/use-views.ts';

/** Something that can be gone to. */
export interface Found {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly go: () => void;
}

const MOST = 8;

/** What is called or numbered so: queues by their titles at once, requests as the server finds them. */
export function useSearch(query: string): { readonly found: readonly Found[]; readonly pending: boolean } {
  const { t, title } = useWords('shell');
  const navigate = useNavigate();
  const views = useViews();
  const requests = useRead(
    'listRequests',
    { query: { number: query, limit: MOST } },
    { about: 'queue', enabled: query !== '', placeholderData: keepPreviousData },
  );
  const queues = (views.data ?? []).map((view) => ({ ...view, label: title(view.title), hint: '', weight: 0 }));
  const found = [
    ...(query === '' ? [] : (requests.data?.items ?? [])).map(({ uuid, number, subject, client }) => ({
      id: uuid,
      label: `${number} ${subject}`,
      hint: [t('palette.request'), client?.name ?? ''].filter((word) => word !== '').join(' · '),
      go: () => void navigate(`/requests/${number}`),
    })),
    ...ranked(queues, query)
      .slice(0, MOST)
      .map(({ id, label }) => ({
        id: `view ${id}`,
        label,
        hint: t('palette.view'),
        go: () => void navigate(`/views/${id}`),
      })),
  ];
  return { found, pending: query !== '' && requests.isFetching };
}
