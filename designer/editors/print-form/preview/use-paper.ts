import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError, type PrintFormPreview } from '../../../../ui/api/index.ts';
import { useApi } from '../../../../ui/api/use-api.ts';
import type { DrawnPaper } from '../../../worker/paper-messages.ts';
import { PaperDrawer } from './paper-drawer.ts';

/** So long after the last key the paper is made: typing does not wait for it. */
const PAUSE_MS = 250;
/** Of a drawn page: sharp on screens with two pixels where others have one. */
const WIDTH = 1240;

export interface Paper {
  /** The last one that could be made. */
  readonly drawn: DrawnPaper | null;
  /** Why the newest could not be made. */
  readonly error: Error | null;
  readonly busy: boolean;
  readonly again: () => void;
  /** The PDF as it would be printed, made anew; nothing for no paper. */
  readonly pdf: () => Promise<Blob | undefined>;
  /** Draws a long paper from a page on. */
  readonly drawFrom: (page: number) => void;
}

/** The real paper of a form that is being written, made anew when it changes; nothing for null. */
export function usePaper(wanted: PrintFormPreview | null): Paper {
  const api = useApi();
  const [text] = useDebouncedValue(JSON.stringify(wanted), PAUSE_MS);
  const drawer = useRef<PaperDrawer | null>(null);
  const [drawn, setDrawn] = useState<DrawnPaper | null>(null);
  const [first, drawFrom] = useState(1);
  const read = (): PrintFormPreview => JSON.parse(text) as PrintFormPreview;
  const query = useQuery({
    queryKey: ['paper', text],
    queryFn: ({ signal }) => api.previewPrintForm({ body: { ...read(), places: true }, signal }),
    enabled: text !== 'null',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 30_000,
    // Too many were asked for at once: the next one has its turn.
    retry: (failures, error) => error instanceof ApiError && error.code === 'PREVIEW_LIMIT' && failures < 5,
    retryDelay: 500,
  });
  useEffect(
    () => () => {
      drawer.current?.close();
      drawer.current = null;
    },
    [],
  );
  const { data: pdf } = query;
  useEffect(() => {
    if (pdf === undefined) return;
    const draw = async (): Promise<void> => {
      drawer.current ??= new PaperDrawer();
      const next = await drawer.current.draw(pdf, WIDTH, first);
      if (next?.pages) setDrawn(next);
    };
    void draw();
  }, [pdf, first]);
  return {
    drawn,
    error: query.error,
    busy: query.isFetching,
    again: () => void query.refetch(),
    // That which is drawn has links of ours in it.
    pdf: async () => (text === 'null' ? undefined : api.previewPrintForm({ body: read() })),
    drawFrom,
  };
}
