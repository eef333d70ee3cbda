import { Skeleton, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/index.ts';

const PATIENCE_MS = 200;

/** What stands where something is on its way: nothing at first, after 200 ms rows in grey. */
export function Loading({ rows = 5 }: { readonly rows?: number }) {
  const { t } = useWords('parts');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true">
      {late && (
        <>
          <span className="said">{t('loading')}</span>
          <Stack gap="sm" p="lg" aria-hidden>
            {Array.from({ length: rows }, (_, row) => (
              <Skeleton key={row} height={16} width={`${90 - ((row * 17) % 40)}%`} />
            ))}
          </Stack>
        </>
      )}
    </div>
  );
}
