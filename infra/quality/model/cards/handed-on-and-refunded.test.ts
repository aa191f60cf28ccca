// A full card hands on what did not fit, and the purchase that filled it is refunded.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { must } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'

const FOLLOWING = 'crd_01JDHF0PR000000000000000F2'
/** A stamp for so much. */
const PER = 100

let stage: Model['stage']
let table: Model['table']
let opened: ReturnType<Model['table']['all']>
let me: Awaited<ReturnType<Model['stage']['makePeople']>>[number]
let orders = 0

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  await stage.openCafe()
  const { settings } = stage.stamps
  const earn = { kind: 'amount', per: PER }
  await stage.publish('program', FOLLOWING, { ...stage.stamps, settings: { ...settings, earn, goal: 9 } })
  const next = { kind: 'chains', program: FOLLOWING }
  await stage.publish('program', stage.STAMPS, { ...stage.stamps, settings: { ...settings, earn, goal: 4, next } })
  stage.advance(120_000)
  me = (await stage.makePeople())[0]!
  opened = table.all()
})
beforeEach(() => table.restore(opened))

const buy = async (stamps: number) => {
  const number = `H${orders++}`
  must(await stage.acts.buy(number, me, stamps * PER, number))
  return number
}
const refund = async (order: string, stamps: number) => {
  const number = `R${orders++}`
  return must(await stage.acts.refund(number, order, stamps * PER, number))
}
const standing = async () => {
  const entries = (await stage.rowsOf(me)).filter(({ _et }) => _et === 'entry')
  return [stage.STAMPS, FOLLOWING].map((program) =>
    entries.reduce((sum, { of, delta }) => (of === program ? sum + Number(delta) : sum), 0),
  )
}

test('all of it: the stamps from before are on the first card again, and none is on the next', async () => {
  await buy(2)
  const number = await buy(3)
  expect(await standing()).toEqual([0, 1])
  await refund(number, 3)
  expect(await standing()).toEqual([2, 0])
})

test('a part of it: what was handed on goes first, and nothing goes twice', async () => {
  await buy(3)
  const number = await buy(3)
  expect(await standing()).toEqual([0, 2])
  const taken = async () => {
    const ofStamps = (await refund(number, 1)).taken.filter(({ programId }) => programId !== stage.POINTS)
    return ofStamps.map(({ programId, taken: of }) => [programId, of])
  }
  expect(await taken()).toEqual([[FOLLOWING, 1]])
  expect(await taken()).toEqual([[FOLLOWING, 1]])
  expect(await standing()).toEqual([0, 0])
  expect(await taken()).toEqual([[stage.STAMPS, 1]])
  expect(await standing()).toEqual([3, 0])
})
