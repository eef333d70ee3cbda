import type { WholeDocument } from '../../ui/api/index.ts';

type Option = WholeDocument['options'][number];

/** By id of what the others stand in for: what was chosen of the set; an empty text for nothing of it. */
export type Choice = Readonly<Record<string, string>>;

export interface OptionSet {
  readonly root: Option;
  /** What stands in for it. */
  readonly others: readonly Option[];
}

/** Options that are chosen one instead of another, together. */
export function optionSets(options: readonly Option[]): readonly OptionSet[] {
  return options
    .filter(({ alternativeOf }) => alternativeOf === null)
    .map((root) => ({ root, others: options.filter(({ alternativeOf }) => alternativeOf === root.id) }));
}

/** True when nothing has to be chosen of the set any more. */
export function isChosen({ root, others }: OptionSet, choice: Choice): boolean {
  return root.optional || others.length === 0 || (choice[root.id] ?? '') !== '';
}

/** Ids of everything that is chosen, with what is part of it in any case. */
export function chosenIds(options: readonly Option[], choice: Choice): string[] {
  return optionSets(options).flatMap(({ root, others }) => {
    const chosen = others.length === 0 && !root.optional ? root.id : (choice[root.id] ?? '');
    return chosen === '' ? [] : [chosen];
  });
}

/** What the choice comes to in minor units; null for who may not see prices. */
export function agreedGross({ gross, options }: WholeDocument, choice: Choice): number | null {
  if (gross === null) return null;
  const chosen = chosenIds(options, choice);
  const sum = (of: readonly Option[]): number => of.reduce((all, option) => all + (option.gross ?? 0), 0);
  const usual = options.filter(({ optional, alternativeOf }) => !optional && alternativeOf === null);
  return gross - sum(usual) + sum(options.filter(({ id }) => chosen.includes(id)));
}
