import { askWords } from '#shared/domain/member/ask-words.ts'
import { spendAsked } from '#shared/events/member.ts'
import { storeNames } from '#functions/abilities/house.ts'
import { askedOnLine, sendDeps } from '#functions/abilities/line.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { now } from '../platform/clock.ts'
import { sendMessage } from './send-message.ts'

/** The member is asked in the chat; whoever waits at the counter learns when LINE does not take the message. */
export const handler = subscribeTo(spendAsked, async ({ group, brand, member, data: { ask: id } }) => {
  if (!brand || !member) return
  const at = { group, brand, id }
  const ask = await askedOnLine.find(at)
  // What came late, after a fault, is nothing that anybody waits for.
  if (ask?.state !== 'waiting' || ask.until <= now()) return
  const { text, label } = askWords((await storeNames(group)).get(ask.store) ?? '', ask.lines)
  const content = { text, ask: { id, label } }
  const answer = await sendMessage(sendDeps)({
    group,
    brand,
    member,
    key: `ask:${id}`,
    ends: ask.until,
    now: now(),
    content,
  })
  if (answer.state === 'not-sent') await askedOnLine.unsent(at, answer.reason ?? 'unknown')
})
