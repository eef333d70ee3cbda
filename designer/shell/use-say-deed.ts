import { useWords } from '../../ui/i18n/index.ts';
import type { Deed } from '../model/history.ts';

/** What the workspace itself does; the words of all others are among those of the commands. */
const OWN: readonly string[] = ['create', 'remove-definition', 'discard', 'join', 'rebase'];

/** Names what was done. */
export function useSayDeed(): (deed: Deed) => string {
  const shell = useWords('shell');
  const commands = useWords('commands');
  return ({ name, words }) => (OWN.includes(name) ? shell : commands).t(`deed.${name}`, words);
}
