// One request, as the Lambda that serves its route would run it.
import type { Result } from '#shared/base/result.ts'
import { chance } from '#functions/platform/chance.ts'
import { now } from '#functions/platform/clock.ts'
import { isPassing } from '#functions/platform/try-again.ts'
import { clerkActs } from './clerk-acts.ts'
import { counterActs } from './counter-acts.ts'
import { couponActs } from './coupon-acts.ts'
import { PLACE, STORE, type Job } from '../job.ts'
import { tillActs } from './till-acts.ts'

type UseCase = (asked: never, turn: never) => Promise<Result<unknown, string>>

const acts: Record<Job['act'], UseCase> = { ...couponActs, ...counterActs, ...clerkActs, ...tillActs }

/** Each process is a till of its own. */
const TILL = { kind: 'till', ...PLACE, key: `key_${process.pid}`, channel: 'pos', stores: [] }
const handOf = (clerk: string) => ({ kind: 'clerk', ...PLACE, store: STORE, clerk, name: '小安' })
const phoneOf = (member: string) => ({ kind: 'line', ...PLACE, member, provider: 'prv', user: member, shown: '林○婷' })

/** A client whose request met a busy machine sends the same one again, as often as it must. */
export const act = async ({ act: what, member, clerk, asked, key }: Job): Promise<Result<unknown, string>> => {
  const retry = key === null ? undefined : { key: key ?? chance.secret(9), hash: JSON.stringify(asked) }
  for (;;) {
    const actor = member !== undefined ? phoneOf(member) : clerk !== undefined ? handOf(clerk) : TILL
    const turn = { actor, now: now(), locale: 'zh-Hant', retry, from: '' }
    try {
      return await acts[what](asked as never, turn as never)
    } catch (error) {
      if (!isPassing(error)) throw error
    }
  }
}
