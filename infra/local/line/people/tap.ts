// A finger on a button: what LINE does for each action. https://developers.line.biz/en/reference/messaging-api/#action-objects
import { isDeepStrictEqual } from 'node:util'
import type { Platform } from '../platform.ts'
import { openLiffUrl, type OpenedLiff } from '../liff/open-liff-url.ts'
import { atAccount } from './at-account.ts'
import { say, showOwnWords } from './say.ts'
import { switchRichMenu } from './switch-rich-menu.ts'

export interface TapAction {
  type: string
  label?: string
  data?: string
  displayText?: string
  text?: string
  uri?: string
  richMenuAliasId?: string
  clipboardText?: string
  mode?: 'date' | 'time' | 'datetime'
  inputOption?: string
  fillInText?: string
}

export interface Tap {
  action: TapAction
  /** When given, the message must really be on the phone and carry this action. */
  messageId?: string
  /** datetimepicker: what was picked, e.g. { date: '2026-11-21' }. */
  params?: Record<string, string>
  channelId?: string
}

export type TapResult =
  | { did: 'postback' | 'said' | 'switched-menu' | 'nothing' }
  | { did: 'opened'; uri: string; liff?: OpenedLiff }
  | { did: 'copied'; text: string }

const sameAction = (one: object, other: object): boolean => isDeepStrictEqual(one, other)

const carries = (value: unknown, action: object): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return sameAction(value, action) || Object.values(value).some((inner) => carries(inner, action))
}

const checkIsThere = (platform: Platform, userId: string, { messageId, action }: Tap) => {
  if (messageId === undefined) return
  const row = platform.drawers.chat(userId).get(messageId)
  if (!row) throw new Error(`message ${messageId} is not on this phone`)
  if (!carries(row.message, action)) throw new Error(`message ${messageId} has no such button`)
}

export const tap = (platform: Platform, userId: string, given: Tap): TapResult => {
  checkIsThere(platform, userId, given)
  const fromMessage = given.messageId && platform.drawers.chat(userId).get(given.messageId)?.channelId
  const { channel } = atAccount(platform, userId, given.channelId ?? (fromMessage || undefined))
  const { channelId } = channel
  const { action } = given
  const postback = (params?: object) =>
    platform.webhooks.emit({
      channelId,
      userId,
      type: 'postback',
      carries: { postback: { data: action.data ?? '', ...(params ? { params } : {}) } },
      replyable: true,
    })
  switch (action.type) {
    case 'postback': {
      const shown = action.displayText ?? action.text
      if (shown) showOwnWords(platform, userId, channelId, shown)
      postback()
      return { did: 'postback' }
    }
    case 'datetimepicker':
      postback(given.params ?? {})
      return { did: 'postback' }
    case 'message':
      say(platform, userId, action.text ?? '', channelId)
      return { did: 'said' }
    case 'richmenuswitch':
      postback(switchRichMenu(platform, channelId, userId, action.richMenuAliasId ?? ''))
      return { did: 'switched-menu' }
    case 'uri':
      return { did: 'opened', uri: action.uri ?? '', liff: openLiffUrl(platform, action.uri ?? '', userId) }
    case 'clipboard':
      return { did: 'copied', text: action.clipboardText ?? '' }
    default:
      return { did: 'nothing' }
  }
}
