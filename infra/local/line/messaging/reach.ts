// Who really gets a message: friends, and people who wrote within seven days without being friends. Everyone else is
// passed over in silence. https://developers.line.biz/en/reference/messaging-api/#send-push-message
import type { Friendship } from '../drawers.ts'
import type { Platform } from '../platform.ts'

const SPOKE_WITHIN_MS = 7 * 24 * 3_600_000

const isReached = (friendship: Friendship | undefined, now: number): boolean => {
  if (friendship?.state === 'friend') return true
  return friendship?.state === 'stranger' && now - (friendship.spokeAt ?? -Infinity) <= SPOKE_WITHIN_MS
}

export const reachedAmong = ({ drawers, clock }: Platform, channelId: string, userIds: string[]): string[] => {
  const friends = drawers.friends(channelId)
  return userIds.filter((userId) => isReached(friends.get(userId), clock.now()))
}

export const allFriends = ({ drawers }: Platform, channelId: string): string[] =>
  drawers
    .friends(channelId)
    .all()
    .filter(([, friendship]) => friendship.state === 'friend')
    .map(([userId]) => userId)
