import { Kbd, Table } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useWords } from '../i18n/index.ts';
import { sayKeys } from './keys.ts';
import { isApple } from './platform.ts';
import { type PageCommand, useAllCommands } from './page-commands.ts';

/** Opens the list of the keys that work on this page. */
export function useShortcuts(): () => void {
  const { t } = useWords('frame');
  const commands = useAllCommands();
  return () =>
    modals.open({
      modalId: 'shortcuts',
      title: t('shortcuts.title'),
      closeButtonProps: { 'aria-label': t('shortcuts.close') },
      children: <Shortcuts commands={commands.filter(({ keys }) => keys !== undefined)} />,
    });
}

function Shortcuts({ commands }: { readonly commands: readonly PageCommand[] }) {
  const { t } = useWords('frame');
  return (
    <Table>
      <Table.Thead className="said">
        <Table.Tr>
          <Table.Th>{t('shortcuts.keys')}</Table.Th>
          <Table.Th>{t('shortcuts.does')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {commands.map(({ id, label, keys = '' }) => (
          <Table.Tr key={id}>
            <Table.Td w={160}>
              {keys.split(' ').map((each) => (
                <Kbd key={each} mr="xs">
                  {sayKeys(each, isApple())}
                </Kbd>
              ))}
            </Table.Td>
            <Table.Td>{label}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
