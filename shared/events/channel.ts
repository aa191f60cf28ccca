import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { event } from './event.ts'

export const messageSent = event({
  name: 'message.sent',
  version: 1,
  data: z.object({ message: id('msg'), altText: z.string() }),
  example: { message: 'msg_00000000000000000000000000' as never, altText: '迎新券' },
})

export const messageNotSent = event({
  name: 'message.not-sent',
  version: 1,
  data: z.object({ message: id('msg'), reason: z.string(), altText: z.string() }),
  example: { message: 'msg_00000000000000000000000000' as never, reason: 'not-a-friend', altText: '迎新券' },
})

export const messageClicked = event({
  name: 'message.clicked',
  version: 1,
  data: z.object({ message: id('msg') }),
  example: { message: 'msg_00000000000000000000000000' as never },
})

/** It names the member where there is one; LINE users are written down where an erasure finds them, and nowhere else. */
const friendship = z.object({ channel: z.string(), before: z.boolean().nullable() })

export const friendFollowed = event({
  name: 'friend.followed',
  version: 1,
  data: friendship,
  example: { channel: '2008123455', before: null },
})

export const friendUnfollowed = event({
  name: 'friend.unfollowed',
  version: 1,
  data: friendship,
  example: { channel: '2008123455', before: true },
})
