import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { day, instant } from '../../base/text-schema.ts'
import { route } from '../route.ts'

export const WORTH_UNITS_MAX = 10_000
export const WORTH_MONEY_MAX = 1_000_000

const unitValue = { units: z.int(), money: z.int() }
/** null: nobody has said what one is worth. */
const money = z.int().nullable()
/** null: in no store, and what was counted before stores were told. */
const at = { store: id('sto').nullable(), name: z.string() }
/** From today to the end of this month. */
const ending = z.object({ units: z.int(), money })

const program = z.object({
  programId: id('crd'),
  kind: z.string(),
  name: z.string(),
  unit: z.string(),
  /** Of the whole group: here stands what is held of it in all brands, by nobody's stores for whoever looks after some brands only. It is no part of what this brand owes. */
  isGroups: z.boolean(),
  /** Not ended; those that cannot be used yet are among them. */
  units: z.int(),
  pending: z.int(),
  /** Of stored value: what was paid for. */
  paid: z.int(),
  /** What holders owe back; it is not taken off. */
  debt: z.int(),
  worth: z.object({ ...unitValue, isSet: z.boolean() }).nullable(),
  money,
  /** What ends in each of the weeks, and in all of them. */
  weeks: z.array(z.int()),
  ending,
  /** By the month in which it ends; `never` comes last. */
  ends: z.array(z.object({ month: z.string(), units: z.int(), money })),
  /** What each gave and is still there: what is gone is taken from those who gave what ends the same day, by their shares. All of them are the programme’s. */
  stores: z.array(z.object({ ...at, units: z.int(), money, ending })),
})

const campaign = z.object({
  campaignId: id('cmp'),
  name: z.string(),
  out: z.int(),
  /** What one takes off, where it takes off money. */
  value: money,
  weeks: z.array(z.int()),
  /** This month. */
  issued: z.int(),
  used: z.int(),
  /** `out`, `ending` and `issued` where it was issued; `used` where it was used. All of them are the campaign’s. */
  stores: z.array(z.object({ ...at, out: z.int(), ending: z.int(), issued: z.int(), used: z.int() })),
})

export const brandMoney = route({
  key: 'GET /admin/money',
  who: 'staff',
  permission: 'reports.read',
  summary:
    'What a brand owes in NT$, by programme, store and when it ends; its coupons that are out, and those of this month.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({
    now: instant,
    today: day,
    weeks: z.array(z.object({ from: day, until: day })),
    programs: z.array(program),
    coupons: z.array(campaign),
  }),
  failures: {},
})

export const groupMoney = route({
  key: 'GET /admin/money/brands',
  who: 'staff',
  permission: 'reports.read',
  summary: 'What each brand that the caller may see owes in NT$, with the company it belongs to.',
  input: z.strictObject({}),
  output: z.object({
    now: instant,
    brands: z.array(
      z.object({
        brand: id('brd'),
        name: z.string(),
        company: z.object({ id: id('com'), name: z.string(), taxId: z.string().nullable() }),
        kinds: z.array(z.object({ kind: z.string(), money: z.int() })),
        /** Programmes that hold something nobody has said the worth of. */
        unvalued: z.int(),
        ending: z.int(),
        coupons: z.object({ out: z.int(), ending: z.int(), issued: z.int(), used: z.int() }),
      }),
    ),
    /** Programmes of the whole group, which are in no brand's figures. `company`: who owes it, where one alone does. */
    shared: z.array(
      z.object({
        programId: id('crd'),
        kind: z.string(),
        name: z.string(),
        money,
        ending: z.int(),
        company: id('com').nullable(),
      }),
    ),
  }),
  failures: {},
})

export const setWorth = route({
  key: 'PUT /admin/programs/{id}/worth',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Says what so many units of a programme are worth in NT$, for what is owed; null: as its kind says.',
  input: z.strictObject({
    id: id('crd'),
    brand: id('brd'),
    worth: z
      .strictObject({
        units: z.int().min(1).max(WORTH_UNITS_MAX),
        money: z.int().min(0).max(WORTH_MONEY_MAX),
      })
      .nullable(),
  }),
  output: z.object({ worth: z.object(unitValue).nullable() }),
  failures: {},
})
