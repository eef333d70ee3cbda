import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Kind } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';

/** The way to all definitions of a kind. */
export function ToKind({ kind }: { readonly kind: Kind }) {
  const { t } = useWords('shell');
  return (
    <Anchor component={Link} to={`/${kind}`}>
      {t(`kinds.${kind}`)}
    </Anchor>
  );
}
