import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Found as Answer } from '../../ui/api/index.ts';
import { type Say, useWords } from '../../ui/i18n/index.ts';
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

/** What is called or numbered so: queues by their titles at once; requests, clients and machines as the server finds them. */
export function useSearch(query: string): { readonly found: readonly Found[]; readonly pending: boolean } {
  const say = useWords('shell');
  const navigate = useNavigate();
  const views = useViews();
  const asked = useRead(
    'search',
    { query: { q: query, limit: MOST } },
    { about: 'queue', enabled: query !== '', placeholderData: keepPreviousData },
  );
  const go = (path: string) => () => void navigate(path);
  const queues = (views.data ?? []).map((view) => ({ ...view, label: say.title(view.title), hint: '', weight: 0 }));
  const found = query === '' || asked.data === undefined ? [] : foundIn(asked.data, say, go);
  return {
    found: [
      ...found,
      ...ranked(queues, query)
        .slice(0, MOST)
        .map(({ id, label }) => ({ id: `view ${id}`, label, hint: say.t('palette.view'), go: go(`/views/${id}`) })),
    ],
    pending: query !== '' && asked.isFetching,
  };
}

function foundIn(
  { requests, clients, equipment }: Answer,
  { t, title }: Say,
  go: (path: string) => () => void,
): readonly Found[] {
  const words = (...all: readonly (string | null | undefined)[]): string =>
    all.filter((word) => word !== null && word !== undefined && word !== '').join(' · ');
  return [
    ...requests.map(({ uuid, number, subject, client, status }) => ({
      id: uuid,
      label: `${number} ${subject}`,
      hint: words(t('palette.request'), title(status?.title), client?.name),
      go: go(`/requests/${number}`),
    })),
    ...clients.slice(0, MOST).map(({ uuid, code, name }) => ({
      id: uuid,
      label: name,
      hint: words(t('palette.client'), code),
      go: go(`/clients/${encodeURIComponent(code)}`),
    })),
    ...equipment.slice(0, MOST).map(({ uuid, name, serial, plate }) => ({
      id: uuid,
      label: name,
      hint: words(t('palette.equipment'), plate, serial),
      go: go(`/equipment/${uuid}`),
    })),
  ];
}
