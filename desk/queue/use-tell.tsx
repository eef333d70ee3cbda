import { Button, Group, List } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { ApiError } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { GivenUp } from '../sending/sender.ts';

const SHOWN_MS = 8000;

export interface Tell {
  /** It is done; `back` undoes it. */
  readonly done: (message: string, back?: { readonly label: string; readonly run: () => void }) => void;
  /** It was refused, with every reason. */
  readonly refused: (title: string, error: unknown) => void;
}

/** Tells the outcome of what was done in a list, where the row itself has no room for it. */
export function useTell(): Tell {
  const { t } = useWords('queue');
  return useMemo(
    () => ({
      done(message, back) {
        const id = crypto.randomUUID();
        const undo = (): void => {
          notifications.hide(id);
          back?.run();
        };
        notifications.show({
          id,
          autoClose: SHOWN_MS,
          closeButtonProps: { 'aria-label': t('close') },
          message: (
            <Group justify="space-between" wrap="nowrap">
              {message}
              {back !== undefined && (
                <Button size="compact-sm" variant="default" onClick={undo}>
                  {back.label}
                </Button>
              )}
            </Group>
          ),
        });
      },
      refused(title, error) {
        if (error instanceof GivenUp) return;
        const api = error instanceof ApiError ? error : null;
        const reasons = (api?.details ?? []).map(({ message }) => message);
        const said = reasons.length > 0 ? reasons : [api?.message ?? t('fault')];
        notifications.show({
          color: 'red',
          title,
          autoClose: false,
          closeButtonProps: { 'aria-label': t('close') },
          message: (
            <List size="sm">
              {said.map((reason) => (
                <List.Item key={reason}>{reason}</List.Item>
              ))}
            </List>
          ),
        });
      },
    }),
    [t],
  );
}
