import type { HeldCoupon } from '#shared/contract/member.ts'
import { businessDay } from '#shared/base/time.ts'
import type { Occasion } from '#shared/domain/card/card-kind.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { asRewards, awaitedAfter } from '#shared/domain/card/reward/awaited.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Config } from '../../platform/table/config.ts'
import type { Write } from '../../platform/table/write.ts'
import { saveCard, type HeldCard } from '../store.ts'
import type { EarningAct, GivenReward, GivingDeps } from './earning.ts'
import { giveRewards } from './give-rewards.ts'

interface HandedOut {
  coupons: HeldCoupon[]
  writes: Write[]
}

/** A card that is stamped no more gives what it still owes with whatever its holder does next. @param fed what the act feeds, @param most writes */
export const handOutAwaited = async (
  deps: GivingDeps,
  act: EarningAct,
  fed: ReadonlySet<string>,
  beside: readonly Write[],
  most: number,
): Promise<HandedOut> => {
  const out: HandedOut = { coupons: [], writes: [] }
  for (const held of act.held) {
    const program = act.programs.find(({ id }) => id === held.program)
    const due = asRewards(held.habit.awaited)
    if (!program || due.length === 0 || fed.has(held.program) || !(await isNoMore(program, held, act.occasion)))
      continue
    const key = `${act.key}#${program.id}`
    const rewards = await giveRewards(deps, act, program, key, due, [...beside, ...out.writes])
    const given = rewards.filter(({ coupon }) => coupon !== undefined)
    const writes = given.flatMap((one) => one.writes)
    if (given.length === 0 || beside.length + out.writes.length + writes.length > most) continue
    out.coupons.push(...given.flatMap(({ shown }) => shown ?? []))
    out.writes.push(saveCard({ ...act.holder, brand: program.brand }, without(held, rewards, key), held.rev), ...writes)
  }
  return out
}

const without = ({ program, kind, state, habit }: HeldCard, rewards: readonly GivenReward[], act: string) => ({
  program,
  kind,
  state,
  habit: { ...habit, awaited: awaitedAfter(habit.awaited, rewards, act) },
})

const isNoMore = async (
  { archivedAt, settings }: Config<Program>,
  { state }: HeldCard,
  { at, dayEndsAtHour }: Occasion,
): Promise<boolean> => {
  const { until } = settings.period
  if (archivedAt !== undefined || (until !== null && businessDay(at, dayEndsAtHour) > until)) return true
  const kind = await loadCard(settings.kind)
  return kind.isOver?.(kind.unpack(state)) ?? false
}
