import { Anchor, Button, Group, List, Stack } from '@mantine/core';
import { Link } from 'react-router';
import type { MailPreview } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { gapLink } from '../month-end/gap-link.ts';

interface MailGapsProps {
  readonly gaps: MailPreview['gaps'];
  /** Looks once more, when it was mended in another window. */
  readonly again?: () => void;
}

/** What keeps a letter from going out, with the way to where it is mended. */
export function MailGaps({ gaps, again }: MailGapsProps) {
  const { t } = useWords('documents');
  if (gaps.length === 0) return null;
  return (
    <Stack gap="xs" role={again === undefined ? undefined : 'alert'}>
      <List size="sm">
        {gaps.map(({ rule, path, message, place }) => {
          const to = gapLink(place, []);
          return (
            <List.Item key={`${rule} ${path}`}>
              {message}{' '}
              {to !== null && (
                <Anchor component={Link} to={to} size="sm" underline="always">
                  {t('mail.mend')}
                </Anchor>
              )}
            </List.Item>
          );
        })}
      </List>
      {again !== undefined && (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={again}>
            {t('mail.again')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
