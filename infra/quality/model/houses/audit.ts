// What must be true in every house, whatever its rules: balance = sum of the entries; all that there is may be used, is set aside
// or waits; who owes has nothing left; every coupon has one place and was used as often as it says; what the brand owes is what
// its members have, by when it ends and opens.
import { businessDay } from '#shared/base/time.ts'
import type { Account } from '#shared/domain/ledger/account.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { check, type Row } from '../check.ts'
import { GOAL } from '../expected.ts'
import { spentBy } from '../play/audit.ts'
import { tellReport } from '../play/liability.ts'
import { tried } from '../play/play.ts'
import { now, rowsOf } from '../stage.ts'
import { auditTier } from '../tiers/play-tiers.ts'
import { pointsOf } from './house.ts'
import type { Life } from './life.ts'
import { entriesOf, nameOf } from './passbook.ts'

type Sums = Record<string, number>
const addTo = (sums: Sums, name: string, units: number) => void (sums[name] = (sums[name] ?? 0) + units)
const told = (sums: Sums) =>
  Object.entries(sums)
    .filter(([, units]) => units !== 0)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, units]) => `${name}: ${units}`)
    .join(', ')
const sum = (parts: readonly { left: number }[]) => parts.reduce((all, { left }) => all + left, 0)

/** Of points: what may be used, what is set aside and what waits is all there is. */
const auditAccount = (account: Account, shown: Record<string, unknown>, balance: number): void => {
  const live = account.holds.filter(({ until }) => until >= now()).flatMap(({ parts }) => parts)
  const parts = Number(shown.available) + sum(live) + Number(shown.pending) - Number(shown.owed)
  check(parts === balance, `${parts} may be used, are set aside or wait, ${balance} are there`)
}

const auditCards = async (life: Life, own: readonly Row[]): Promise<void> => {
  const {
    told: { balances },
    house,
    programs,
  } = life
  for (const [which, program] of Object.entries(programs)) {
    const kind = await loadCard(which === 'points' ? 'points' : 'stamp')
    const card = own.find(({ _et, program: of }) => _et === 'card' && of === program)
    const moved = entriesOf(own).filter(({ of }) => of === program)
    const entered = moved.reduce((all, { delta }) => all + Number(delta), 0)
    const state = card && kind.unpack(card.state)
    const balance = card ? kind.balance(state) : 0
    check(entered === balance, `${which}: the balance is ${balance}, its entries come to ${entered}`)
    check(balance >= 0 || house.refunds === 'go-negative', `${which}: stands at ${balance}`)
    if (!card) continue
    check((balances.get(nameOf(card, program)) ?? 0) === balance, `${which}: the last entry tells another balance`)
    const { card: standing } = kind.expire(state, now())
    const { debt, lots, pressed = lots } = standing as Account & { pressed?: unknown[] }
    check(debt === 0 || pressed.length === 0, `${which}: ${debt} are owed while something is there to pay it`)
    check(debt === 0 || house.refunds === 'go-negative', `${which}: ${debt} are owed`)
    if (which === 'points') {
      const seen = kind.show(pointsOf(house).settings, state, now())
      auditAccount(standing as Account, seen.shown, seen.balance)
    }
  }
}

const auditCoupons = (rows: readonly Row[]): void => {
  const coupons = rows.filter(({ _et }) => _et === 'coupon')
  const uses: Sums = {}
  for (const { key, of, account } of entriesOf(rows)) {
    const [, act, id] = /^(redeem|undo):([^:]*)/.exec(String(key)) ?? []
    if (act && account === 'coupon' && of) addTo(uses, id!, act === 'redeem' ? 1 : -1)
  }
  const places = new Map<string, Row>()
  for (const one of coupons) {
    check(!places.has(String(one.id)), `a coupon is in two places`)
    places.set(String(one.id), one)
    const { state } = stateNow(one as never, now())
    const used = uses[String(one.id)] ?? 0
    check(used === Number(state === 'redeemed'), `a coupon is ${state}, and was used ${used} times more than undone`)
  }
}

/** What full cards gave up, and what they gave: coupons that no refund and no unmerge took back, and those that are owed. */
const auditFull = ({ expected, people, programs }: Life, rows: readonly Row[]): void => {
  const isFull = (key: unknown) => /^\d+(~|$)/.test(String(key))
  const entries = entriesOf(rows)
  // What an order’s card hands on is the order’s on the card that follows; what two members hand on is of both cards.
  const isCost = ({ reason, key }: Row) =>
    ['card-filled', 'reopened', 'merged'].includes(String(reason)) ||
    (reason === 'transferred-out' && String(key).startsWith('merge:'))
  const cost = entries.filter(({ of }) => of === programs.stamps || of === programs.following).filter(isCost)
  const given = entries.filter(({ key }) => isFull(/^reward:crd_\w+\.([\d.]+)[@~]/.exec(String(key))?.[1]))
  const coupons = new Set(rows.filter(({ issuedBy }) => given.some(({ key }) => key === issuedBy)).map(({ id }) => id))
  const back = entries.filter(({ key, reverses }) => reverses && coupons.has(String(key).replace(/^void:/, '')))
  const isSelf = ({ member }: Row) => people.some(({ id }, nth) => id === member && expected.whoIs(nth) === nth)
  const owed = rows
    .filter((row) => row._et === 'card' && isSelf(row))
    .flatMap(({ awaited }) => ((awaited ?? []) as { key: string }[]).filter(({ key }) => isFull(key)))
  const gave = given.length - back.length + owed.length
  const gaveUp = 0 - cost.reduce((all, { delta }) => all + Number(delta), 0)
  check(
    gaveUp === gave * GOAL,
    `full cards gave up ${gaveUp} stamps for ${gave} coupons, of which ${owed.length} are owed`,
  )
}

/** Entries say what they change of what is owed; the sum of them is what members have. */
const auditOwed = async (rows: readonly Row[]): Promise<void> => {
  const [has, said]: [Sums, Sums] = [{}, {}]
  const units: Sums = {}
  const today = businessDay(now())
  for (const { program, kind: name, state } of rows.filter(({ _et }) => _et === 'card')) {
    const kind = await loadCard(String(name))
    for (const [end, left] of Object.entries(kind.owes(kind.unpack(state)))) {
      addTo(has, `${String(program)} ${end}`, left!)
      const stands = end === 'never' || end === 'debt' || (!end.startsWith('opens.') && end >= today)
      if (stands) addTo(units, String(program), end === 'debt' ? -left! : left!)
    }
  }
  const { owed, events } = await tellReport(rows)
  for (const { name, data } of events) {
    const { of, owed: changed = {} } = data as { of: string; owed?: Record<string, number> }
    if (name === 'ledger.moved') for (const [end, more] of Object.entries(changed)) addTo(said, `${of} ${end}`, more)
  }
  check(told(has) === told(said), `members have ${told(has)}; the events say ${told(said)}`)
  const isOut = (row: Row) =>
    ['issued', 'opened', 'undone', 'held'].includes(stateNow(row as never, now()).state) && String(row.endsAt) >= now()
  for (const row of rows) if (row._et === 'coupon' && isOut(row)) addTo(units, String(row.campaign), 1)
  check(told(owed) === told(units), `the brand owes ${told(owed)}; its members have ${told(units)}`)
}

export const auditLife = async (life: Life): Promise<void> => {
  const rows = (await Promise.all(life.people.map(rowsOf))) as Row[][]
  for (const [nth, person] of life.people.entries()) {
    await auditTier(person, rows[nth]!, spentBy(life, nth))
    await auditCards(life, rows[nth]!)
  }
  auditCoupons(rows.flat())
  auditFull(life, rows.flat())
  await auditOwed(rows.flat())
  const lapsed = entriesOf(rows.flat()).filter(({ reason }) => reason === 'expired').length
  tried(life, 'expire', lapsed, lapsed)
}
