import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useCallback, useMemo, useRef } from 'react';
import { ApiError, type Request } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading, Notice } from '../../ui/parts/index.ts';
import { useRequest } from '../api/use-request.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { jumpTo } from './jump-to.ts';
import { RequestContext } from './request-context.ts';

interface WithRequestProps {
  readonly number: string;
  /** Draws the page into an element that `page` is to be given to. */
  readonly children: (request: Request, page: RefObject<HTMLDivElement | null>) => ReactNode;
}

/** Reads a request and keeps it fresh for everything inside; says so when it is not there, or cannot be read. */
export function WithRequest({ number, children }: WithRequestProps) {
  const { t } = useWords('request');
  const request = useRequest(number);
  const isGone = request.error instanceof ApiError && request.error.code === 'REQUEST_NOT_FOUND';
  if (isGone) return <Notice role="alert" title={t('gone.title', { number })} text={t('gone.text')} />;
  if (request.data !== undefined) {
    return (
      <Shown key={number} number={number} request={request.data}>
        {children}
      </Shown>
    );
  }
  if (request.isPending) return <Loading rows={10} />;
  return <Failed error={request.error} retry={() => void request.refetch()} />;
}

function Shown({ number, request, children }: WithRequestProps & { readonly request: Request }) {
  usePageTitle(`№ ${request.number} ${request.subject}`);
  const queries = useQueryClient();
  const page = useRef<HTMLDivElement>(null);
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: [`request ${number}`] }), [queries, number]);
  const open = useMemo(
    () => ({
      request,
      number,
      may: (right: string) => request.may.includes(right),
      refresh,
      jump: (target: string) => {
        if (page.current === null || jumpTo(page.current, target)) return;
        // It was folded away: whoever keeps it unfolds it, then it is there.
        page.current.dispatchEvent(new CustomEvent('unfold', { detail: target }));
        requestAnimationFrame(() => requestAnimationFrame(() => page.current !== null && jumpTo(page.current, target)));
      },
    }),
    [request, number, refresh],
  );
  return <RequestContext value={open}>{children(request, page)}</RequestContext>;
}
