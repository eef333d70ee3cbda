import type { ReadFile } from '../read-pack.ts';
import type { Gaps, Rule } from '../rules/index.ts';
import type { Problem } from '../problem.ts';
import { Memo } from './memo.ts';
import type { PackNames } from './pack-names.ts';
import type { Finding } from './report.ts';
import type { WorkflowTarget } from './workflow-target.ts';

/** An analysis may cost half a second; a pack that asks for more of them than this is left unanalysed. */
const MOST_ANALYSES = 300;
const NOT_ANALYSED: Gaps = { overlaps: [], shadowed: [], impossible: [], faults: [], analysed: false };

/** What was made from exactly these things: they are compared one by one, by identity. */
interface Made<V> {
  readonly from: readonly unknown[];
  readonly value: V;
}

interface Asked {
  readonly key: string;
  readonly gaps: Gaps;
}

/**
 * What a check of a pack leaves for the next one of a nearly equal pack: whoever checks at each edit hands the same
 * object to every check. The problems are the same with it and without it. It grows with the pack, not with the number
 * of edits: what one whole check did not need is forgotten.
 */
export class CheckCache {
  /** Files as they were read, by path. */
  readonly files = new Memo<ReadFile>();
  readonly #made = new Memo<Made<unknown>>();
  readonly #faults = new Memo<readonly Problem[]>();
  readonly #gaps = new Memo<Gaps>();
  readonly #vocabularies = new Memo<string>();
  #findings = new WeakMap<
    WorkflowTarget,
    { readonly findings: readonly Finding[]; readonly asked: readonly Asked[] }
  >();
  #names = 0;
  /** The analyses of the check at work, in the order in which they were asked for. */
  #analysed = new Map<string, Gaps>();
  #asked: Asked[] = [];

  /** Begins another check. */
  turn(): void {
    for (const memo of [this.files, this.#made, this.#faults, this.#gaps, this.#vocabularies]) memo.turn();
    this.#analysed = new Map();
  }

  /** What `make` gave when it was last asked for this key, if it was made from the very same things. */
  made<V>(key: string, from: readonly unknown[], make: () => V): V {
    const fits = (kept: Made<unknown>): boolean =>
      kept.from.length === from.length && kept.from.every((each, index) => each === from[index]);
    return this.#made.take(key, () => ({ from, value: make() }), fits).value as V;
  }

  /** A short name for a long text; equal texts have equal names. */
  nameOf(text: string): string {
    return this.#vocabularies.take(text, () => String((this.#names += 1)));
  }

  /** The problems of one rule among the facts that have this short name. */
  faults(facts: string, rule: unknown, want: unknown, check: () => readonly Problem[]): readonly Problem[] {
    return this.#faults.take(`${facts} ${JSON.stringify(want)} ${JSON.stringify(rule)}`, check);
  }

  /** What is odd about the branches of a choice; each is analysed once in a check, and only so many of them. */
  gaps(facts: string, rules: readonly Rule[], analyse: () => Gaps): Gaps {
    return this.#ask(`${facts} ${JSON.stringify(rules)}`, analyse);
  }

  /** The findings of `check` about a workflow. */
  findings(target: WorkflowTarget, check: (target: WorkflowTarget) => readonly Finding[]): readonly Finding[] {
    const known = this.#findings.get(target);
    if (known !== undefined && known.asked.every((asked) => this.#isAnalysedAlike(asked))) return known.findings;
    this.#asked = [];
    const findings = check(target);
    this.#findings.set(target, { findings, asked: this.#asked });
    return findings;
  }

  /** True when this check would come to the same; what it uses is counted as if it had been analysed now. */
  #isAnalysedAlike({ key, gaps }: Asked): boolean {
    if (gaps === NOT_ANALYSED && !this.#analysed.has(key) && this.#analysed.size < MOST_ANALYSES) return false;
    return (this.#ask(key, () => gaps) === NOT_ANALYSED) === (gaps === NOT_ANALYSED);
  }

  #ask(key: string, analyse: () => Gaps): Gaps {
    const known = this.#analysed.get(key);
    const gaps = known ?? (this.#analysed.size < MOST_ANALYSES ? this.#gaps.take(key, analyse) : NOT_ANALYSED);
    this.#analysed.set(key, gaps);
    this.#asked.push({ key, gaps });
    return gaps;
  }
}

/** A text that is equal when all names are: what a workflow may speak of besides what its own file and statuses say. */
export function namesText({ certain, sent, asks, hidden, ...sets }: PackNames): string {
  const listed = Object.entries(sets).map(([key, set]: [string, ReadonlySet<string> | null]) => [key, set && [...set]]);
  const asked = [...asks].map(([type, { fields, required }]) => [type, [...fields], required]);
  const events = [...sent].map(([workflow, names]) => [workflow, [...names]]);
  return JSON.stringify([asked, certain, events, [...hidden], listed]);
}
