// What must be true at the end, by what people were told. The ledger is compared with it, line by line.
import { withoutName } from '../../../admin-app/words/message-text.ts'

export interface Told {
  /** Stamps that a member was told they got, and how often. */
  stamps: number
  visits: number
  /** Coupons a member was told they redeemed. */
  redeemed: Set<string>
}

export type Row = Record<string, unknown> & { pk: string; sk: string; _et?: string }

export interface End {
  /** By member. */
  told: ReadonlyMap<string, Told>
  rows: readonly Row[]
  /** Texts on each member’s phone, as LINE delivered them. */
  chats: ReadonlyMap<string, readonly string[]>
  goal: number
}

const sum = (numbers: unknown[]) => numbers.reduce<number>((all, one) => all + Number(one), 0)

/** As the log of messages names it, for whoever it was sent to. */
const sounds = ({ altText }: Row) => withoutName(String(altText ?? ''))

/** Who fills a card twice is told twice, in the same words; nobody is told more often than there was reason to. */
const repeated = (texts: readonly string[], sent: readonly Row[]) =>
  [...new Set(texts)].filter((text) => {
    const reasons = sent.filter((one) => sounds(one) !== '' && text.includes(sounds(one))).length
    return texts.filter((one) => one === text).length > Math.max(1, reasons)
  })

const ledgerComplaints = (member: string, told: Told, rows: readonly Row[], goal: number): string[] => {
  const entries = rows.filter(({ _et }) => _et === 'entry')
  const visits = entries.filter(({ reason }) => reason === 'counter')
  const redeemed = entries
    .filter(({ reason }) => reason === 'redeemed')
    .map(({ key }) => String(key).slice('redeem:'.length))
  const filled = entries.filter(({ reason, account }) => reason === 'card-filled' && account === 'stamp')
  const rewards = entries.filter(({ reason, account }) => reason === 'card-filled' && account === 'coupon')
  const card = rows.find(({ _et, kind }) => _et === 'card' && kind === 'stamp')
  const coupons = rows.filter(({ _et }) => _et === 'coupon')
  const gifts = coupons.filter(({ issuedBy }) => String(issuedBy).startsWith('playbook:'))
  const says = (isSo: boolean, words: string) => (isSo ? [] : [`${member}: ${words}`])
  return [
    ...says(visits.length === told.visits, `was told of ${told.visits} visits, the ledger has ${visits.length}`),
    ...says(
      sum(visits.map(({ delta }) => delta)) === told.stamps,
      `was told of ${told.stamps} stamps, the ledger has ${sum(visits.map(({ delta }) => delta))}`,
    ),
    ...says(
      sum(entries.filter(({ account }) => account === 'stamp').map(({ delta }) => delta)) ===
        ((card?.state as { pressed: unknown[] } | undefined)?.pressed ?? []).length,
      'the card is not the sum of its entries',
    ),
    ...says(
      filled.length === Math.floor(told.stamps / goal),
      `filled ${Math.floor(told.stamps / goal)} cards, the ledger has ${filled.length}`,
    ),
    ...says(rewards.length === filled.length, `${filled.length} full cards, ${rewards.length} rewards`),
    ...says(gifts.length === 1, `has ${gifts.length} welcome gifts`),
    ...says(
      new Set(redeemed).size === redeemed.length && redeemed.length === told.redeemed.size,
      `was told of ${told.redeemed.size} redemptions, the ledger has ${redeemed.length}`,
    ),
    ...says(
      coupons.every(({ id, state }) => (state === 'redeemed') === told.redeemed.has(String(id))),
      'holds a coupon in another state than was told',
    ),
  ]
}

const followComplaints = (member: string, rows: readonly Row[], chat: readonly string[]): string[] => {
  const outcomes = rows.filter(({ _et }) => _et === 'outcome')
  const sent = outcomes.filter(({ state }) => state === 'sent')
  const twice = repeated(chat, sent)
  return [
    ...(rows.some(({ _et }) => _et === 'entered') ? [] : [`${member}: the welcome playbook skipped them`]),
    ...(sent.length > 0 ? [] : [`${member}: got no welcome message`]),
    ...(twice.length === 0 ? [] : [`${member}: got twice: ${twice.join(' | ')}`]),
  ]
}

const counterComplaints = ({ told, rows }: End): string[] => {
  const total = (part: string, row: (sk: string) => boolean, name: string) =>
    sum(rows.filter(({ pk, sk }) => pk.endsWith(`#${part}`) && row(sk)).map((one) => one[name] ?? 0))
  const all = [...told.values()]
  const counted = [
    ['members', total('totals', (sk) => sk === 'members', 'joined'), told.size],
    ['stamps', total('days', (sk) => sk.includes('#store#'), 'stamps'), sum(all.map(({ stamps }) => stamps))],
    [
      'redeemed',
      total('days', (sk) => sk.includes('#store#'), 'redeemed'),
      sum(all.map(({ redeemed }) => redeemed.size)),
    ],
  ] as const
  return counted.flatMap(([name, counter, truth]) =>
    counter === truth ? [] : [`the counter of ${name} says ${counter}, it was ${truth}`],
  )
}

/** What is wrong; nothing when nobody was paid twice and nobody was skipped. */
export const complaints = (end: End): string[] => [
  ...[...end.told].flatMap(([member, told]) => {
    const own = end.rows.filter(({ pk }) => pk.endsWith(`#${member}`))
    return [
      ...ledgerComplaints(member, told, own, end.goal),
      ...followComplaints(member, own, end.chats.get(member) ?? []),
    ]
  }),
  ...counterComplaints(end),
]
