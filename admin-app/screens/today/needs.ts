// What waits for a person, worst first. Only things this person can do something about.
import { fill } from '#shared/base/text.ts'
import { MINUTE, ms, type Instant } from '#shared/base/time.ts'
import { quoted } from '#shared/ui/joiners.ts'
import { needWords } from '../../words/words.ts'
import { dayOf, shortMomentOf } from '../../words/time.ts'

export interface Need {
  key: string
  tone: 'bad' | 'warn' | ''
  says: string
  go: string
  href: string
}

export interface NeedStore {
  id: string
  name: string
  hasPin: boolean
  posters: readonly unknown[]
  devices: readonly { id: string; name: string; seenAt: Instant | null; state: string }[]
}

/** The screen asks every second; a quarter of an hour of silence is not a hiccup. */
const SILENT_MS = 15 * MINUTE

const need = (
  key: string,
  tone: Need['tone'],
  words: { says: string; go: string },
  href: string,
  values = {},
): Need => ({
  key,
  tone,
  says: fill(words.says, values),
  go: words.go,
  href,
})

/** What a new brand still lacks before anybody can collect. An unread answer (undefined) lacks nothing. */
export const openingNeeds = (brand: {
  liffId: string | null
  stores?: readonly unknown[]
  hasLiveCard?: boolean
}): Need[] => [
  ...(brand.liffId === null ? [need('line', 'bad', needWords.line, '/admin/line')] : []),
  ...(brand.stores?.length === 0 ? [need('store', 'bad', needWords.store, '/admin/stores')] : []),
  ...(brand.hasLiveCard === false ? [need('card', 'bad', needWords.card, '/admin/cards')] : []),
]

export const storeNeeds = (stores: readonly NeedStore[], now: number): Need[] =>
  stores.flatMap(({ id, name: store, hasPin, posters, devices }) => [
    ...devices
      .filter(({ seenAt, state }) => state === 'paired' && seenAt !== null && now - ms(seenAt) > SILENT_MS)
      .map((device) =>
        need(`device ${device.id}`, 'warn', needWords.device, `/admin/stores/${id}`, {
          store,
          device: device.name,
          since: shortMomentOf(device.seenAt!, now),
        }),
      ),
    ...(posters.length === 0 ? [need(`poster ${id}`, 'warn', needWords.poster, `/admin/stores/${id}`, { store })] : []),
    ...(hasPin ? [] : [need(`pin ${id}`, '', needWords.pin, `/admin/stores/${id}`, { store })]),
  ])

export const playbookNeeds = (
  playbooks: readonly { id: string; draft: { name: string } | null; problems: readonly unknown[] }[],
): Need[] =>
  playbooks
    .filter(({ draft, problems }) => draft !== null && problems.length > 0)
    .map(({ id, draft, problems }) =>
      need(`problems ${id}`, 'warn', needWords.problems, `/admin/playbooks/${id}`, {
        playbook: draft!.name,
        count: problems.length,
      }),
    )

export const messageNeeds = (notSent: readonly { reason: string; count: number }[]): Need[] => {
  const count = notSent.filter(({ reason }) => reason.endsWith('quota')).reduce((sum, one) => sum + one.count, 0)
  return count > 0 ? [need('quota', 'bad', needWords.quota, '/admin/messages', { count })] : []
}

export interface NeedBinding {
  id: string
  name: string
  isProved: boolean
  expiresAt: Instant
  member: { id: string; name: string }
}

/** So many are said one by one; they come up as those before them are decided. */
const BINDINGS_SAID = 3

/** People who cannot get into their card before somebody has decided, those that lapse first. */
export const bindingNeeds = (open: readonly NeedBinding[], now: number): Need[] => {
  const hrefOf = ({ member }: NeedBinding) => `/admin/members/${member.id}`
  const said = open.slice(0, BINDINGS_SAID).map((one) =>
    need(`binding ${one.id}`, 'warn', one.isProved ? needWords.bindingProved : needWords.binding, hrefOf(one), {
      name: one.name,
      member: one.member.name && quoted(one.member.name),
      until: dayOf(one.expiresAt, now),
    }),
  )
  const next = open[BINDINGS_SAID]
  const count = open.length - BINDINGS_SAID
  return next ? [...said, need('bindings', 'warn', needWords.bindingsMore, hrefOf(next), { count })] : said
}

/** What could not be given when it was due; a bigger stock, or a campaign that goes on, puts it right. */
export const owedNeeds = ({ count, capped }: { count: number; capped: boolean }): Need[] =>
  count > 0 ? [need('owed', 'warn', capped ? needWords.owedMore : needWords.owed, '/admin/coupons', { count })] : []

/** Acts of colleagues that wait for a second person; one's own wait for somebody else. */
export const approvalNeeds = (open: readonly { mine: boolean }[]): Need[] => {
  const count = open.filter(({ mine }) => !mine).length
  return count > 0 ? [need('approvals', 'warn', needWords.approvals, '/admin/approvals', { count })] : []
}
