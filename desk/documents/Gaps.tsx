import { Alert, Anchor, List } from '@mantine/core';
import { Link } from 'react-router';
import type { WholeDocument } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { type GapPlace, gapPlace } from './gap-place.ts';

interface GapsProps {
  readonly document: WholeDocument;
  /** Brings a part of the request's page into sight; absent where there is no such page around. */
  readonly jump?: ((target: string) => void) | undefined;
  readonly change: () => void;
}

/** Why a draft cannot be issued yet, each with the way to where it is mended. */
export function Gaps({ document, jump, change }: GapsProps) {
  const { t } = useWords('documents');
  const gaps = document.draft?.gaps ?? [];
  if (gaps.length === 0) return null;
  return (
    <Alert
      color="yellow"
      role="status"
      title={t('gaps.title')}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <List size="sm" spacing={2}>
        {gaps.map(({ rule, path, message }) => (
          <List.Item key={`${rule} ${path}`}>
            {message} <Way place={gapPlace(path, document)} {...{ document, jump, change }} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Way({ place, document, jump, change }: GapsProps & { readonly place: GapPlace }) {
  const { t } = useWords('documents');
  const words = t('gaps.goThere');
  if (place === null) return null;
  if (place !== 'draft' && 'to' in place) {
    return (
      <Anchor component={Link} to={place.to} size="sm" underline="always">
        {words}
      </Anchor>
    );
  }
  if (place !== 'draft' && jump === undefined) {
    return (
      <Anchor component={Link} to={`/requests/${document.requests[0]?.number ?? ''}`} size="sm" underline="always">
        {words}
      </Anchor>
    );
  }
  const go = place === 'draft' ? change : () => jump?.(place.jump);
  return (
    <Anchor component="button" type="button" size="sm" underline="always" onClick={go}>
      {words}
    </Anchor>
  );
}
