// What must be true at any time: balance = sum of entries = what was expected; nothing below zero; every coupon in the state
// its holder was told of; and the tiers.
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { check, type Row } from '../check.ts'
import { isWhole } from '../expected.ts'
import { now, POINTS, rowsOf, STAMPS } from '../stage.ts'
import { auditTier } from '../tiers/play-tiers.ts'
import { auditLiability } from './liability.ts'
import { tried, type Play } from './play.ts'

const sum = (rows: readonly Row[]) => rows.reduce((total, { delta }) => total + Number(delta), 0)

const auditCards = async (play: Play, nth: number, own: readonly Row[]): Promise<void> => {
  const { id: member } = play.people[nth]!
  for (const [program, what, name] of [
    [POINTS, 'points', 'points'],
    [STAMPS, 'stamp', 'stamp'],
  ] as const) {
    const card = own.find(({ _et, program: of }) => _et === 'card' && of === program)
    const moved = own.filter(({ _et, of }) => _et === 'entry' && of === program)
    const kind = await loadCard(name)
    const state = card && kind.unpack(card.state)
    check(sum(moved) === (card ? kind.balance(state) : 0), `${member}: the balance is not the sum of the entries`)
    const standing = card ? kind.balance(kind.expire(state, now()).card) : 0
    const expecting = play.expected.has(nth, what).reduce((all, { left }) => all + left, 0)
    check(standing === expecting, `${member} (${nth}): has ${standing} of ${program}, expected ${expecting}`)
    check(
      moved.every(({ balance }) => Number(balance) >= 0),
      `${member}: was below zero`,
    )
  }
}

const auditCoupons = ({ expected, people }: Play, rows: readonly Row[]): void => {
  const coupons = new Map(rows.filter(({ _et }) => _et === 'coupon').map((row) => [String(row.id), row]))
  const uses = new Map<string, number>()
  for (const { _et, key, of, account } of rows) {
    const [, act, id] = (_et === 'entry' && /^(redeem|undo):([^:]*)/.exec(String(key))) || []
    if (act && account === 'coupon' && of) uses.set(id!, (uses.get(id!) ?? 0) + (act === 'redeem' ? 1 : -1))
  }
  const promised = expected.things.filter(({ what }) => what === 'coupon')
  check(coupons.size === promised.length, `${coupons.size} coupons, expected ${promised.length}`)
  for (const one of promised) {
    const held = coupons.get(one.id)
    check(held?.member === people[one.owner]!.id, `a coupon is not with whom it was given to`)
    const { state } = stateNow(held as never, now())
    const isUsed = one.usedAt !== undefined
    const isUsable = ['issued', 'opened', 'undone', 'held'].includes(state)
    check(isUsable === isWhole(one, now()), `a coupon is ${state}, expected ${one.left} left`)
    check((state === 'redeemed') === isUsed, `a coupon is ${state}, expected ${isUsed ? 'it' : 'not to be'} used`)
    const used = uses.get(one.id) ?? 0
    check(used === Number(isUsed), `a coupon was used ${used} times more than undone, expected ${isUsed}`)
  }
}

/** By month. */
export const spentBy = ({ expected }: Pick<Play, 'expected'>, nth: number): Map<string, number> => {
  const spent = new Map<string, number>()
  for (const { month, total, refunded } of expected.boughtBy(nth))
    spent.set(month, (spent.get(month) ?? 0) + Math.max(0, total - refunded))
  return spent
}

export const audit = async (play: Play): Promise<void> => {
  const rows = (await Promise.all(play.people.map(rowsOf))) as Row[][]
  for (const nth of play.people.keys()) {
    await auditTier(play.people[nth]!, rows[nth]!, spentBy(play, nth))
    await auditCards(play, nth, rows[nth]!)
  }
  auditCoupons(play, rows.flat())
  await auditLiability(play, rows.flat())
}

/** What time took, as the ledger and the coupons say. */
export const countLapsed = async (play: Play): Promise<void> => {
  const rows = ((await Promise.all(play.people.map(rowsOf))) as Row[][]).flat()
  const lapsed = rows.filter(({ _et, reason }) => _et === 'entry' && reason === 'expired').length
  const ended = play.expected.things.filter(
    (one) => one.what === 'coupon' && one.left > 0 && !isWhole(one, now()),
  ).length
  tried(play, 'expire', lapsed + ended, lapsed + ended)
}
