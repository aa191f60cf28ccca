// The hands of the simulated people: plain JSON in and out, for the town, `/world/people/…` and tests.
import { openLiffUrl, type OpenedLiff } from '../liff/open-liff-url.ts'
import type { ChatRow } from '../drawers.ts'
import type { Platform } from '../platform.ts'
import type { Forgery } from '../tokens/id-token.ts'
import { block } from './block.ts'
import { chat } from './chat.ts'
import { createPerson, type NewPerson } from './create-person.ts'
import { follow } from './follow.ts'
import { forgeToken, issueTokens } from './issue-tokens.ts'
import { richMenuOf, type ShownRichMenu } from './rich-menu-of.ts'
import { say } from './say.ts'
import { tap, type Tap, type TapResult } from './tap.ts'

export interface ListedPerson {
  userId: string
  personId: string
  name: string
  providerId: string
  homeChannelId: string
}

/** `channelId` is the person's home account when left out. Verbs throw Error with a sentence when they make no sense. */
export interface People {
  createPerson(wanted: NewPerson): { userId: string; personId: string }
  all(): ListedPerson[]
  friendship(userId: string, channelId?: string): 'friend' | 'blocked' | 'stranger'
  follow(userId: string, channelId?: string): void
  block(userId: string, channelId?: string): void
  say(userId: string, text: string, channelId?: string): { messageId: string }
  tap(userId: string, given: Tap): TapResult
  /** Oldest first; every account's chat, or one account's. */
  chat(userId: string, channelId?: string): ChatRow[]
  richMenuOf(userId: string, channelId?: string): ShownRichMenu | undefined
  idToken(userId: string, liffId: string): { idToken: string; accessToken: string }
  forgedIdToken(userId: string, liffId: string, forgery: Forgery): string
  /** Undefined for a URL that is no LIFF app of this person's provider: the phone opens it as it is. */
  openLiffUrl(url: string, userId: string): OpenedLiff | undefined
}

export const createPeople = (platform: Platform): People => ({
  createPerson: (wanted) => createPerson(platform, wanted),
  all: () =>
    platform.drawers.people.all().map(([userId, { personId, name, providerId, homeChannelId }]) => ({
      userId,
      personId,
      name,
      providerId,
      homeChannelId,
    })),
  friendship: (userId, channelId) => {
    const home = channelId ?? platform.drawers.people.get(userId)?.homeChannelId ?? ''
    return platform.drawers.friends(home).get(userId)?.state ?? 'stranger'
  },
  follow: (userId, channelId) => follow(platform, userId, channelId),
  block: (userId, channelId) => block(platform, userId, channelId),
  say: (userId, text, channelId) => say(platform, userId, text, channelId),
  tap: (userId, given) => tap(platform, userId, given),
  chat: (userId, channelId) => chat(platform, userId, channelId),
  richMenuOf: (userId, channelId) => richMenuOf(platform, userId, channelId),
  idToken: (userId, liffId) => issueTokens(platform, userId, liffId),
  forgedIdToken: (userId, liffId, forgery) => forgeToken(platform, userId, liffId, forgery),
  openLiffUrl: (url, userId) => openLiffUrl(platform, url, userId),
})
