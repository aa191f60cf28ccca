import { messageNotSent, messageSent } from '#shared/events/channel.ts'
import { after, DAY, epochSeconds } from '#shared/base/time.ts'
import { commit } from '../platform/table/commit.ts'
import { subscribe } from '../platform/subscriber.ts'
import { insert } from '../platform/table/write.ts'
import { messageLine } from './store.ts'

const KEPT_MS = 400 * DAY

/** Puts the message on the admin's list; a repeat finds its line there. */
export const handler = subscribe(async ({ name, group, brand, member, at, from, data }) => {
  if (!brand || !member) return
  const isSent = name === messageSent.name
  const { message, altText } = messageSent.data.parse(data)
  await commit([
    insert(messageLine, {
      group,
      brand,
      at,
      id: message,
      member,
      state: isSent ? 'sent' : 'not-sent',
      reason: isSent ? undefined : messageNotSent.data.parse(data).reason,
      altText,
      from: from?.playbook ?? 'card',
      expiresAt: epochSeconds(after(at, KEPT_MS)),
    }),
  ])
})
