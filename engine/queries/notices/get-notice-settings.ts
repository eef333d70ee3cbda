import { all, type Title } from '../../language/index.ts';
import { noticeSettings, TOPICS, usualSetting } from '../../store/notices/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readViewer } from '../read-viewer.ts';

/** How the viewer is told about a topic. */
export interface NoticeSettingView {
  readonly topic: string;
  /** Null for topics of the program itself, which every screen names for itself. */
  readonly title: Title | null;
  readonly inApp: boolean;
  readonly mail: boolean;
  /** False: he has not said, and this is what is usual. */
  readonly chosen: boolean;
}

/** How the viewer is told, by topic: those of the program, and the notifications of the current release. */
export async function getNoticeSettings(ctx: QueryContext, viewer: Viewer): Promise<NoticeSettingView[]> {
  const { pack } = await ctx.catalog.current();
  const { row } = await readViewer(ctx, viewer);
  const said = await noticeSettings(ctx.store.read, [row.id]);
  const topics: [topic: string, title: Title | null][] = [
    ...TOPICS.map((topic): [string, null] => [topic, null]),
    ...all(pack, 'notification').map(({ definition }): [string, Title] => {
      return [`notification:${definition.id}`, definition.title];
    }),
  ];
  return topics.map(([topic, title]) => {
    const chosen = said.find((each) => each.topic === topic);
    const { inApp, mail } = chosen ?? usualSetting(topic, row.kind);
    return { topic, title, inApp, mail, chosen: chosen !== undefined };
  });
}
