import '@mantine/core/styles.css';
import { MantineProvider, Text } from '@mantine/core';

/** The whole designer. */
export function App() {
  return (
    <MantineProvider defaultColorScheme="auto">
      <Text>Reglament</Text>
    </MantineProvider>
  );
}
