import type { DocumentLanguage } from '../helper/definition.ts';
import type { ParsedTemplate } from '../tree.ts';
import type { Limit } from './budget.ts';

/** What a template is rendered with. */
export interface RenderOptions {
  /** Plain JSON. */
  readonly data: unknown;
  readonly language: DocumentLanguage;
  /** Words of the form by language and key. */
  readonly strings?: Readonly<Partial<Record<DocumentLanguage, Readonly<Record<string, string>>>>>;
  readonly partials?: Readonly<Record<string, ParsedTemplate>>;
  /** That of the document unless given. */
  readonly currency?: string;
  readonly timeZone?: string;
  /** Pictures by id, as `data:` addresses that the engine has drawn anew. */
  readonly pictures?: Readonly<Record<string, string>>;
  readonly budget?: Limit;
  /** Says by comments where in the templates everything that is printed stands; see `PLACE`. */
  readonly places?: boolean;
}
