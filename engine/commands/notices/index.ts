export { composeAnnouncement } from './compose-announcement.ts';
export { composeNotification, type ToTell } from './compose-notification.ts';
export { type MailPayload, type Message, tellPeople } from './tell-people.ts';
export { type MarkNotices, markAllRead, markNotices } from './mark-notices.ts';
export { type SetNoticeSetting, setNoticeSetting } from './set-notice-setting.ts';
