export { type Addressee, type AddresseeKeys, findAddressees, findDeputies } from './addressees.ts';
export {
  countUnread,
  insertNotices,
  markAllNotices,
  markNotices,
  type Notice,
  type NoticeRow,
  pageNotices,
  toldAlready,
} from './notices.ts';
export {
  dropNoticeSetting,
  type NoticeSetting,
  type NoticeSettingRow,
  noticeSettings,
  putNoticeSetting,
} from './settings.ts';
export { type Topic, TOPICS, usualSetting } from './topics.ts';
export { addWatchers, copyWatchers, removeWatcher, watchersOf } from './watchers.ts';
