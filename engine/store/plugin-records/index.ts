export {
  getPluginRecord,
  latestPluginRecords,
  type PluginRecord,
  removePluginRecord,
  removePluginRecordsBefore,
  setPluginRecord,
} from './plugin-records.ts';
