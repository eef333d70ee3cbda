import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ViewDraft, ViewPreview } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';

/** So long after the last change the server is asked: typing does not. */
const PAUSE_MS = 300;
/** Work goes on while somebody draws. */
const AGAIN_MS = 30_000;

/** What the view would show; asked anew when it changes, and now and then. Nothing while it says too little. */
export function useViewPreview(draft: ViewDraft | null): {
  readonly preview: ViewPreview | undefined;
  readonly error: Error | null;
  readonly again: () => void;
} {
  const api = useApi();
  const [text] = useDebouncedValue(JSON.stringify(draft), PAUSE_MS);
  const query = useQuery({
    queryKey: ['view preview', text],
    queryFn: ({ signal }) => api.previewView({ body: JSON.parse(text) as ViewDraft, signal }),
    enabled: text !== 'null',
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return { preview: query.data, error: query.error, again: () => void query.refetch() };
}
