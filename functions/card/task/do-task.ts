import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { doTask as route } from '#shared/contract/card/task.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { withoutCode } from '#shared/domain/coupon/coupon-code.ts'
import { withoutLinks } from '#shared/domain/card/gift/without-links.ts'
import type { FindEntry, FindMemberBy, Holder } from '../../platform/asks.ts'
import type { People } from '../../platform/asks/cards.ts'
import type { Tasks } from '../../platform/asks/tasks.ts'
import { sha256, type Chance } from '../../platform/chance.ts'
import type { CounterDevice } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { nextMinute, withinRate } from '../../platform/http/rate.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import type { Remembered } from '../earn/earning.ts'
import { showCard } from '../show-cards.ts'
import { cardsIn } from '../store.ts'

export interface TaskDeps {
  chance: Pick<Chance, 'secret'>
  tasks: Tasks
  findMemberBy: FindMemberBy
  people: People
  findEntry: FindEntry
  isPaired: (device: CounterDevice) => Promise<boolean>
  showIssued: (holder: Holder, ids: string[], now: Instant) => Promise<HeldCoupon[]>
}

type Input = InputOf<typeof route>
type Output = OutputOf<typeof route>
type Nobody = 'member-not-found' | 'too-many-requests'
type Failure = FailureOf<typeof route> | Nobody | 'idempotency-key-reused' | 'try-again'

const TRIES = 3
/** Numbers can be tried out: so many of nobody here are told to one screen in a minute. */
const MISSES_A_MINUTE = 30
const NONCE_BYTES = 9

export const doTask =
  (deps: TaskDeps) =>
  async (asked: Input, turn: Turn<CounterDevice>): Promise<Result<Output, Failure>> => {
    const { actor: device, retry, now } = turn
    const { group, brand, store } = device
    const [isPaired, known] = await Promise.all([deps.isPaired(device), deps.findMemberBy(group, asked.member, now)])
    if (!isPaired) return fail('device-revoked')
    if (!known) return isNobodyHere(device, asked, now)
    const holder = { group, brand, member: known.member }
    const key = `task:${retry ? sha256(retry.key) : deps.chance.secret(NONCE_BYTES)}`
    const keys = await deps.tasks.keysOf(holder, asked.program)
    if (!keys) return fail('task-unknown')

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [before, rows] = await Promise.all([
        retry && deps.findEntry(holder, key),
        getRows([...deps.people.keysOf(holder), ...keys]),
      ])
      const person = deps.people.personIn(rows)
      if (!person?.isInBrand) return isNobodyHere(device, asked, now)
      const member = { name: person.name }
      if (before && (before.retry as Turn['retry'])?.hash !== retry?.hash) return fail('idempotency-key-reused')
      if (before) {
        // Read again: the card may be from before what the act did.
        const since = await getRows(keys)
        return doneAgain(deps, holder, asked, before.answer as Remembered, { rows: since, member, now })
      }
      const by = { kind: 'device' as const, id: device.device }
      const { program, step } = asked
      const marked = await deps.tasks.mark(rows, {
        ...holder,
        program,
        step,
        store,
        by,
        key,
        shownName: person.name,
        retry,
        now,
      })
      if (!marked.ok) {
        // Read one by one: it may be done because this very request has done it meanwhile.
        if (retry && (await deps.findEntry(holder, key))) continue
        return marked
      }
      const { card, coupons, writes } = marked.value
      if ((await commit(writes)).ok) return ok({ member, card: withoutLinks(card), coupons: coupons.map(withoutCode) })
    }
    return fail('try-again')
  }

const isNobodyHere = async (
  { device }: CounterDevice,
  { member }: Input,
  now: Instant,
): Promise<Result<never, Nobody>> =>
  'code' in member || (await withinRate(`look-ups#${device}`, MISSES_A_MINUTE, now))
    ? fail('member-not-found')
    : fail('too-many-requests', { retryAt: nextMinute(now) })

/** The stored answer: this very request did it before. */
const doneAgain = async (
  deps: TaskDeps,
  holder: Holder,
  { program: id }: Input,
  { coupons }: Remembered,
  { rows, member, now }: { rows: Parameters<typeof cardsIn>[0]; member: { name: string }; now: Instant },
): Promise<Result<Output, Failure>> => {
  const program = (await liveAround<Program>(holder, 'program')).find((one) => one.id === id)
  if (!program) return fail('task-unknown')
  const held = cardsIn(rows).find((one) => one.program === id)
  const card = await showCard(holder, program, held, now)
  const shown = await deps.showIssued(holder, coupons, now)
  return ok({ member, card: withoutLinks(card), coupons: shown.map(withoutCode) })
}
