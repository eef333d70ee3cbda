import { problem, START, type TemplateProblem } from '../problem.ts';
import type { SchemaShape, Shape } from './schema-shape.ts';
import type { FieldPurpose } from './walk-fields.ts';

/** A node of the tree of used names. */
interface Used {
  whole: boolean;
  readonly below: Map<string, Used>;
}

/** Fields of the data that a template never looks at, each told once, by the outermost name. */
export class UsedFields {
  readonly #root: Used = { whole: false, below: new Map() };

  add(path: readonly string[], purpose: FieldPurpose): void {
    let used = this.#root;
    for (const name of path) {
      const next = used.below.get(name) ?? { whole: false, below: new Map<string, Used>() };
      used.below.set(name, next);
      used = next;
    }
    // A block goes into a field; whoever prints it or gives it away uses all of it.
    if (purpose.for === 'print' || purpose.for === 'helper') used.whole = true;
  }

  /** What nobody uses. What the engine itself needs of `doc` is not asked for. */
  unused(shape: SchemaShape): TemplateProblem[] {
    const found: string[][] = [];
    this.#collect(shape, shape.root, this.#root, [], found);
    return found
      .filter(([first]) => first !== 'doc')
      .map((path) => problem('unused-field', START, { near: path.join('.') }, 'warning'));
  }

  #collect(shape: SchemaShape, lies: Shape, used: Used, path: readonly string[], found: string[][]): void {
    if (used.whole || path.length > 12 || found.length > 50) return;
    const listed = shape.types(lies).has('array') ? ['*'] : [];
    for (const name of [...new Set(shape.names(lies)), ...listed]) {
      const below = used.below.get(name) ?? (name === '*' ? undefined : used.below.get('*'));
      const next = shape.step(lies, name);
      if (!next) continue;
      if (below) this.#collect(shape, next, below, [...path, name], found);
      else if (name !== '*') found.push([...path, name]);
    }
  }
}
