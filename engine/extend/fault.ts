import { type Detail, type ErrorCode, type ErrorParams, ERRORS } from '../errors.ts';

export type PluginFault = Extract<ErrorCode, `PLUGIN_${string}`>;

/** Collects faults; each is a detail whose rule is its code. */
export class Faults {
  readonly details: Detail[] = [];

  /** `where` is the place inside the plugin: `plugin.json/version`. */
  add(code: PluginFault, params: ErrorParams & { readonly plugin: string }, where = ''): void {
    const path = where === '' ? params.plugin : `${params.plugin}/${where}`;
    this.details.push({ rule: code, path, message: ERRORS[code].message(params) });
  }
}
