import { Anchor, Text } from '@mantine/core';
import { attributeProblem, REGISTERS, type RegisterKind } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { type Entry, isNamed, type PeriodState, textOf, valueOf } from '../entry.ts';
import { PeriodBadge } from '../PeriodBadge.tsx';
import { MachineWarranty } from '../MachineWarranty.tsx';

/** What is said of an entry beside its name. */
const SAID: Readonly<Record<RegisterKind, readonly string[]>> = {
  client: ['code'],
  'legal-entity': ['inn', 'kpp'],
  site: ['address'],
  contact: ['position'],
  contract: ['title'],
  'equipment-model': ['maker'],
  equipment: ['model', 'plate', 'serial', 'site'],
};

const REQUISITES: readonly string[] = ['inn', 'kpp'];

/** An entry in a line of a card: what it is known by, what is wrong with it, its warranty or period. */
export function EntryLine({ kind, entry }: { readonly kind: RegisterKind; readonly entry: Entry }) {
  const { t, day } = useWords('registers');
  const said = SAID[kind].flatMap((name) => {
    const value = valueOf(entry, name);
    if (value === null) return [];
    const text = isNamed(value) ? value.name : textOf(value);
    return REQUISITES.includes(name) ? [`${t(`attribute.${name}`)} ${text}`] : [text];
  });
  if (kind === 'contract') {
    const ends = valueOf(entry, 'endsOn');
    said.push(`${day(textOf(valueOf(entry, 'startsOn')))} – ${ends === null ? '…' : day(textOf(ends))}`);
  }
  const problems = REQUISITES.flatMap((name) => {
    const attribute = REGISTERS[kind][name];
    const problem = attribute === undefined ? null : attributeProblem(attribute, valueOf(entry, name));
    return problem === null ? [] : [t(`problem.${problem.rule}`)];
  });
  const phone = valueOf(entry, 'phone');
  return (
    <>
      <Text component="span" size="sm" c="dimmed">
        {said.join(' · ')}
      </Text>
      {problems.map((problem) => (
        <Text key={problem} component="span" size="sm" c="red">
          {problem}
        </Text>
      ))}
      {kind === 'contact' && typeof phone === 'string' && (
        <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Anchor>
      )}
      {kind === 'contract' && <PeriodBadge period={valueOf(entry, 'period') as PeriodState} />}
      {kind === 'equipment' && <MachineWarranty entry={entry} />}
    </>
  );
}
