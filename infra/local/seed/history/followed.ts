// What the subscribers would have written of these events: lists, counters, the screen's lines. By the modules' own rules.
import { after, businessDay, DAY, epochSeconds, type Instant } from '#shared/base/time.ts'
import type { Event } from '#shared/events/event.ts'
import { keepServed } from '#functions/brand/counter/store.ts'
import { servedWords } from '#functions/brand/counter/served-words.ts'
import { messageLine } from '#functions/channel/store.ts'
import { rosterLine } from '#functions/member/store.ts'
import { eventsIn } from '#functions/platform/table/outbox.ts'
import { insert, type Write } from '#functions/platform/table/write.ts'
import { countsOf } from '#functions/report/counts-of.ts'
import { demoBrands } from '../demo-brands.ts'

const KEPT_DAYS = 400

export const eventsOf = (writes: Write[]): Event[] => writes.flatMap(({ Put }) => eventsIn(Put!.Item as never))

const rosterOf = ({ name, group, brand, member, at }: Event): Write[] =>
  name === 'member.joined' ? [insert(rosterLine, { group, brand: brand!, joinedAt: at, member: member! })] : []

const lineOf = ({ name, group, brand, member, at, from, data }: Event): Write[] => {
  if (name !== 'message.sent' && name !== 'message.not-sent') return []
  const { message, altText, reason } = data as { message: string; altText: string; reason?: string }
  const state = reason === undefined ? 'sent' : 'not-sent'
  const expiresAt = epochSeconds(after(at, KEPT_DAYS * DAY))
  return [
    insert(messageLine, {
      group,
      brand: brand!,
      at,
      id: message,
      member: member!,
      state,
      reason,
      altText,
      from: from?.playbook ?? 'card',
      expiresAt,
    }),
  ]
}

const SERVED = new Set(['stamp.collected', 'coupon.redeemed', 'member.joined'])

const servedOf = (event: Event, today: string): Write[] => {
  const { name, id, at, group, brand, store, member } = event
  if (!SERVED.has(name) || !store || businessDay(at) !== today) return []
  const { unit } = demoBrands.find((one) => one.id === brand)!.program.settings
  return [keepServed({ group, store, day: today, at, event: id, member: member!, ...servedWords(event, unit) }, at)]
}

/** Counters as the sum of what each event adds. */
export const countersOf = (events: Event[]): Write[] => {
  const rows = new Map<string, Record<string, unknown>>()
  let TableName: string | undefined
  for (const event of events)
    for (const { Update } of countsOf({ group: event.group, brand: event.brand! }, event, businessDay(event.at))) {
      TableName = Update!.TableName
      const { Key, ExpressionAttributeNames: names, ExpressionAttributeValues: values } = Update!
      const at = `${String(Key!.pk)}/${String(Key!.sk)}`
      const row = rows.get(at) ?? { ...Key }
      for (const [alias, name] of Object.entries(names!))
        row[name] = Number(row[name] ?? 0) + Number(values![alias.replace('#n', ':v')])
      rows.set(at, row)
    }
  return [...rows.values()].map((Item) => ({ Put: { TableName, Item } }))
}

export const followingWrites = (events: Event[], until: Instant): Write[] => {
  const today = businessDay(until)
  return [
    ...events.flatMap((event) => [...rosterOf(event), ...lineOf(event), ...servedOf(event, today)]),
    ...countersOf(events),
  ]
}
