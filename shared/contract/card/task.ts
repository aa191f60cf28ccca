// A mission’s task is done when somebody of the store says so.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { STEP_ID_MAX } from '../../domain/card/mission-card.ts'
import { heldCoupon } from '../coupon/held-coupon.ts'
import { homeCard } from './home-card.ts'
import { route } from '../route.ts'

export const taskFailures = {
  'task-unknown': 404,
  'task-already-done': 409,
  'task-not-next': 409,
  'task-not-open': 409,
  'too-soon': 409,
  'daily-cap': 409,
} as const

export const doTask = route({
  key: 'POST /counter/tasks',
  who: 'device',
  summary: 'Marks a task of a mission as done for the member who is named by code or phone.',
  input: z.strictObject({
    member: z.union([z.strictObject({ code: z.string().max(40) }), z.strictObject({ phone: z.string().max(20) })]),
    program: id('crd'),
    step: z.string().min(1).max(STEP_ID_MAX),
  }),
  output: z.object({ member: z.object({ name: z.string() }), card: homeCard, coupons: z.array(heldCoupon) }),
  status: 201,
  failures: { ...taskFailures, 'device-revoked': 401 },
})
