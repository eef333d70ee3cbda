/** The settings, as `config.schema.json` describes them. */
export interface Config {
  readonly webhookUrl: string;
  readonly language: 'en' | 'ru';
  readonly keepDays: number;
}
