import { Menu, Text } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { sayKeys } from '../../ui/keys/keys.ts';
import { isApple } from '../../ui/keys/platform.ts';
import styles from './outline.module.css';
import type { OutlineCommand } from './outline-commands.ts';

interface OutlineMenuProps {
  /** Null: closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly commands: readonly OutlineCommand[];
  readonly wish: (command: OutlineCommand) => void;
  readonly onClose: () => void;
}

/** Everything that can be done with a row, with the keys that do it. */
export function OutlineMenu({ at, commands, wish, onClose }: OutlineMenuProps) {
  const { t } = useWords('outline');
  return (
    <Menu opened={at !== null} onClose={onClose} position="bottom-start" returnFocus={false} withinPortal>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('menu')}
          className={styles.anchor}
          style={{ left: at?.x ?? 0, top: at?.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu')}>
        {commands
          .filter((command) => command.wish !== null)
          .map((command) => (
            <Menu.Item
              key={command.id}
              closeMenuOnClick={false}
              rightSection={
                command.keys !== undefined && (
                  <Text size="xs" c="dimmed">
                    {sayKeys(command.keys, isApple())}
                  </Text>
                )
              }
              onClick={() => {
                onClose();
                wish(command);
              }}
            >
              {t(`command.${command.id}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
