// Keys and access patterns of acts that wait for a second person, and of how much one may do alone.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { ulid } from '#shared/base/id.ts'
import { ms, type Day, type Instant } from '#shared/base/time.ts'
import { APPROVAL_MS, DESK_LIMITS, type DeskLimits, type Handful } from '#shared/domain/card/desk/desk-limit.ts'
import { get, isA, query, shaped } from '../../platform/table/read.ts'
import { lapsing, revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { replace, type Write } from '../../platform/table/write.ts'

interface Place {
  group: string
  brand: string
}

const approval = new Entity({
  name: 'approval',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    /** Begins with when it was asked for. */
    id: string().key(),
    state: string(),
    at: string(),
    until: string(),
    member: string(),
    /** `late-credit`, `correction`, `extension`; of coupons `reissue`, `coupon-extension`, `gift` */
    act: string(),
    wish: any(),
    /** The ledger key it will have. */
    key: string(),
    day: string(),
    before: number(),
    after: number(),
    amount: number(),
    /** Coupons of cards that it fills. */
    gives: number(),
    /** The coupon or the bundle, and the points in it. */
    what: any().optional(),
    points: number().optional(),
    byId: string(),
    by: string(),
    decidedBy: string().optional(),
    decidedAt: string().optional(),
    ...revised,
  }),
  computeKey: ({ group, brand, id }) => approvalKey({ group, brand }, id),
})
export type Approval = FormattedItem<typeof approval>

const limits = new Entity({
  name: 'desk-limits',
  table,
  timestamps: false,
  schema: item({ group: string().key(), brand: string().key(), limits: any(), ...revised }),
  computeKey: ({ group, brand }) => limitsKey({ group, brand }),
})

/** Coupons and points that one person gave by hand in a business day. */
const handDay = new Entity({
  name: 'hand-day',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    day: string().key(),
    staff: string().key(),
    coupons: number(),
    points: number(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, brand, day, staff }) => handDayKey({ group, brand }, day, staff),
})

const partition = ({ group, brand }: Place) => `${group}#${brand}#approvals`
const approvalKey = (place: Place, id: string) => ({ pk: partition(place), sk: id })
const handDayKey = ({ group, brand }: Place, day: Day, staff: string) => ({
  pk: `${group}#${brand}#by-hand`,
  sk: `${day}#${staff}`,
})
const limitsKey = ({ group, brand }: Place) => ({ pk: `${group}#${brand}`, sk: 'desk-limits' })

export const findApproval = (place: Place, id: string) => get(approval, approvalKey(place, id))

const NO_CHANCE = new Uint8Array(16)
/** After every id of any time. */
const LAST = 'apr_~'

/** Those asked for in the last fourteen days, newest first: older ones have lapsed or were decided. */
export const readApprovals = async (place: Place, now: Instant): Promise<Approval[]> => {
  const first = `apr_${ulid(ms(now) - APPROVAL_MS, NO_CHANCE)}`
  const rows = await query(partition(place), { between: [first, LAST], newestFirst: true })
  return rows.filter((row) => isA(approval, row)).map((row) => shaped(approval, row))
}

export const saveApproval = (made: Omit<Approval, 'rev' | 'v'>, seen: number): Write => replace(approval, made, seen)

export const readLimits = async (place: Place): Promise<{ limits: DeskLimits; rev: number }> => {
  const found = await get(limits, limitsKey(place))
  return { limits: { ...DESK_LIMITS, ...(found?.limits as Partial<DeskLimits> | undefined) }, rev: found?.rev ?? 0 }
}

export const saveLimits = (place: Place, set: DeskLimits, seen: number): Write =>
  replace(limits, { ...place, limits: set }, seen)

export const readHandDay = async (place: Place, day: Day, staff: string): Promise<Handful & { rev: number }> => {
  const { coupons = 0, points = 0, rev = 0 } = (await get(handDay, handDayKey(place, day, staff))) ?? {}
  return { coupons, points, rev }
}

/** @param expiresAt in seconds */
export const saveHandDay = (
  { group, brand }: Place,
  made: Handful & { day: Day; staff: string; expiresAt: number },
  seen: number,
): Write => replace(handDay, { group, brand, ...made }, seen)
