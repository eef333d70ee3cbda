import { fileURLToPath } from 'node:url';
import project from '../../package.json' with { type: 'json' };
import { type LoadedPlugins, type LoadOptions, loadPlugins } from '../extend/index.ts';

const PLUGINS = fileURLToPath(new URL('../../plugins/', import.meta.url));

export interface EnabledPlugins {
  /** Ids; those that `PLUGINS` names, separated by commas, unless given. */
  readonly enabled?: readonly string[];
  /** Settings of the plugins are `PLUGIN_<ID>_<NAME>`, or stand in the JSON file that `PLUGINS_CONFIG` names. */
  readonly environment: LoadOptions['settings']['environment'];
  /** Folders of plugins: `plugins/` of this program unless given. */
  readonly folders?: readonly string[];
  readonly log?: LoadOptions['log'];
}

/** Loads the plugins that the environment enables, for this engine. Fails with PLUGINS_REFUSED. */
export async function enabledPlugins({ environment, log, ...given }: EnabledPlugins): Promise<LoadedPlugins> {
  const named = (environment['PLUGINS'] ?? '').split(',').map((id) => id.trim());
  const file = environment['PLUGINS_CONFIG']?.trim() ?? '';
  return loadPlugins({
    folders: given.folders ?? [PLUGINS],
    enabled: given.enabled ?? named.filter((id) => id !== ''),
    settings: { environment, file: file === '' ? undefined : file },
    engine: project.version,
    ...(log === undefined ? {} : { log }),
  });
}
