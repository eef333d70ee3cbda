import type { PrintFormDefinition } from '../../../language/index.ts';
import type { Refusal } from '../../../run/index.ts';
import type { QuoteOption } from '../../../store/documents/index.ts';

const MOST = 20;
const ID = /^[a-z][a-z0-9-]{0,39}$/;

/** Why options cannot be offered so. `works`: uuids of the lines that the document is made of. */
export function offeredRefusals(
  { document }: PrintFormDefinition,
  options: readonly QuoteOption[],
  works: ReadonlySet<string>,
): Refusal[] {
  const refuse = (at: number, part: string, message: string): Refusal => ({
    rule: 'option-invalid',
    path: `/options/${at}/${part}`,
    message,
  });
  if (options.length === 0) return [];
  if (document?.approval === undefined) {
    return [
      { rule: 'options-unfit', path: '/options', message: 'nobody chooses anything of a document without approval' },
    ];
  }
  const refusals: Refusal[] = options.length > MOST ? [refuse(MOST, '', `there are at most ${MOST} options`)] : [];
  const taken = new Set<string>();
  for (const [at, { id, title, alternativeOf, works: own }] of options.entries()) {
    const root = options.find((each) => each.id === alternativeOf);
    if (!ID.test(id)) refusals.push(refuse(at, 'id', 'expected small letters, digits and dashes'));
    if (options.findIndex((each) => each.id === id) !== at) refusals.push(refuse(at, 'id', 'it is there twice'));
    if (title.trim() === '' || title.length > 200) refusals.push(refuse(at, 'title', 'expected 1 to 200 characters'));
    if (own.length === 0) refusals.push(refuse(at, 'works', 'it has no lines'));
    if (alternativeOf !== null && (root === undefined || root.id === id || root.alternativeOf !== null)) {
      refusals.push(refuse(at, 'alternativeOf', 'there is no such option, or it is an alternative itself'));
    }
    for (const work of own) {
      if (!works.has(work)) refusals.push(refuse(at, 'works', 'there is no such line of works'));
      if (taken.has(work)) refusals.push(refuse(at, 'works', 'a line is in two options'));
      taken.add(work);
    }
  }
  return refusals;
}

/** What is chosen in the end: what was named, and what cannot be left out. */
export function chosenOf(options: readonly QuoteOption[], named: readonly string[]): QuoteOption[] {
  const isSole = ({ id }: QuoteOption): boolean => !options.some(({ alternativeOf }) => alternativeOf === id);
  return options.filter(
    (option) => named.includes(option.id) || (!option.optional && option.alternativeOf === null && isSole(option)),
  );
}

/** Why this cannot be chosen. */
export function chosenRefusals(options: readonly QuoteOption[], named: readonly string[]): Refusal[] {
  const refusals: Refusal[] = named
    .filter((id) => !options.some((option) => option.id === id))
    .map((id) => ({ rule: 'option-unknown', subject: id, path: '/options', message: `there is no option "${id}"` }));
  const chosen = chosenOf(options, named);
  for (const root of options.filter(({ alternativeOf }) => alternativeOf === null)) {
    const set = chosen.filter(({ id, alternativeOf }) => id === root.id || alternativeOf === root.id);
    if (set.length === 1 || (root.optional && set.length === 0)) continue;
    const message = `one of "${root.title}" and its alternatives has to be chosen`;
    refusals.push({ rule: 'option-choice', subject: root.id, path: '/options', message });
  }
  return refusals;
}
