import type { ChatRow } from '../drawers.ts'
import type { Platform } from '../platform.ts'

/** What this phone shows, oldest first: every account's chat, or one account's. */
export const chat = ({ drawers }: Platform, userId: string, channelId?: string): ChatRow[] =>
  drawers
    .chat(userId)
    .all()
    .map(([, row]) => row)
    .filter((row) => !channelId || row.channelId === channelId)
