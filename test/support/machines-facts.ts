/** Facts of a live actor's request, kept by the test itself, with a second evaluator for the rules of random machines. */
export interface LiveFacts {
  fields: Record<string, unknown>;
  group: string | null;
  assignee: string | null;
  started: Set<string>;
  comment: string | null;
  /** Who acts: a person's id, or null when a timer does. */
  actor: string | null;
}

/** One thing that happened, in the one order in which all of it happened. */
export type Logged =
  | { readonly is: 'change'; readonly change: object }
  | { readonly is: 'effect'; readonly subject: string; readonly seen: object };

/** What the rules of random machines mean, written without the engine's evaluator. */
export function meets(rule: unknown, facts: LiveFacts): unknown {
  if (typeof rule !== 'object' || rule === null) return rule;
  const [[operator, given]] = Object.entries(rule) as [[string, unknown]];
  if (operator === 'var') return factOf(given as string, facts);
  const parts = given as unknown[];
  if (operator === 'in') return (parts[1] as unknown[]).includes(meets(parts[0], facts));
  const values = parts.map((part) => meets(part, facts));
  const [a, b] = values;
  switch (operator) {
    case 'and':
      return values.every((each) => each === true);
    case 'or':
      return values.some((each) => each === true);
    case '!':
      return a !== true;
    case 'if':
      return a === true ? b : values[2];
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '>=':
      return a !== null && b !== null && (a as number) >= (b as number);
    case '<':
      return a !== null && b !== null && (a as number) < (b as number);
    case '+':
      return (a as number) + (b as number);
    default:
      throw new Error(`the second evaluator does not know "${operator}"`);
  }
}

function factOf(path: string, facts: LiveFacts): unknown {
  const [place, id = '', part] = path.split('.');
  if (place === 'fields') return facts.fields[id] ?? null;
  if (place === 'group') return facts.group;
  if (place === 'assignee') return facts.assignee;
  if (place === 'event') return facts.comment;
  if (place === 'checklists' && part === 'started') return facts.started.has(id);
  throw new Error(`the second evaluator does not know "${path}"`);
}

/** Does what an action says to the facts, and writes it into the log. */
export function act(
  action: { readonly type: string; readonly params?: unknown },
  facts: LiveFacts,
  log: Logged[],
): void {
  const params = action.params as Record<string, unknown>;
  switch (action.type) {
    case 'set-field': {
      const field = params.field as string;
      const value = 'rule' in params ? meets(params.rule, facts) : params.value;
      facts.fields = { ...facts.fields, [field]: value };
      log.push({ is: 'change', change: { type: 'set-field', field, value } });
      return;
    }
    case 'assign': {
      const change: Record<string, unknown> = { type: 'assign' };
      if (params.to === 'nobody') change.person = facts.assignee = null;
      if (params.to === 'actor' && facts.actor !== null) change.person = facts.assignee = facts.actor;
      if (params.group !== undefined) change.group = facts.group = params.group as string;
      log.push({ is: 'change', change });
      return;
    }
    case 'start-checklist': {
      const checklist = params.checklist as string;
      if (facts.started.has(checklist) && params.again !== true) return;
      facts.started.add(checklist);
      log.push({ is: 'change', change: { type: 'start-checklist', checklist } });
      return;
    }
    default: {
      const { fields, group, assignee } = facts;
      const subject = (params.at ?? params.notification) as string;
      log.push({
        is: 'effect',
        subject: `${action.type}:${subject}`,
        seen: { fields: { ...fields }, group, assignee },
      });
    }
  }
}
