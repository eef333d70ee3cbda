import type { CommandContext } from '../commands/index.ts';
import type { EngineKind } from './attempt-delivery.ts';
import { makeDocumentKind } from './kinds/make-document-kind.ts';
import { tellingKinds } from './kinds/telling.ts';
import { documentMailKind } from './mail/document-mail-kind.ts';
import { mailKind } from './mail/mail-kind.ts';
import type { MailSettings } from './mail/smtp.ts';
import type { OutboundGuard } from './outbound/guard.ts';
import { webhookKind } from './webhook/webhook-kind.ts';

export interface EngineKindSettings {
  readonly guard: OutboundGuard;
  /** Null: no mail is sent. */
  readonly mail: MailSettings | null;
  /** Where people reach the program: links in mails lead there. */
  readonly publicUrl: string | null;
}

/** The kinds that the engine brings itself: `notify`, `announce`, `mail`, `document-mail`, `webhook` and `make-document`. */
export function engineKinds(ctx: CommandContext, { guard, mail, publicUrl }: EngineKindSettings): EngineKind[] {
  return [
    ...tellingKinds(ctx),
    mailKind(mail, publicUrl),
    documentMailKind(ctx, mail),
    webhookKind(ctx, guard),
    makeDocumentKind(ctx),
  ];
}
