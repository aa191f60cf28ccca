// What members do among each other, and what staff do with two of them who are one, in a house of whatever rules.
import { check, type Row } from '../check.ts'
import { acts as more } from '../people-acts.ts'
import { aimAt, tried } from '../play/play.ts'
import { now } from '../stage.ts'
import { checkRefused, couponsOf, hang, readWritten, standingOf, type Life } from './life.ts'

/** Points for a friend, who opens the link at once. */
export const liveSend = async (life: Life, from: number, to: number, amount: number): Promise<void> => {
  const { expected, people, programs } = life
  const [giver, friend] = [people[expected.whoIs(from)]!, people[expected.whoIs(to)]!]
  if (giver === friend) return
  const [had, got] = [await standingOf(life, giver, 'points'), await standingOf(life, friend, 'points')]
  const given = await more.givePoints(giver, amount, programs.points)
  check(given.ok === had.available >= amount, `${amount} of ${had.available} points: ${given.ok || given.failure}`)
  tried(life, 'transfer points', given.ok)
  if (!given.ok) return checkRefused('a gift')
  const received = await more.receivePoints(friend, given.value.gift)
  check(received.ok, `${amount} points for a friend: ${received.ok || received.failure}`)
  readWritten(life)
  const [has, gets] = [await standingOf(life, giver, 'points'), await standingOf(life, friend, 'points')]
  check(had.balance - has.balance === amount, `${amount} points for a friend took ${had.balance - has.balance}`)
  check(gets.balance - got.balance === amount, `${amount} points of a friend gave ${gets.balance - got.balance}`)
}

/** Whatever coupons these entries gave. */
const hangNew = async (life: Life, entries: readonly Row[]): Promise<void> => {
  for (const person of life.people) {
    const isNew = ({ issuedBy }: Row) => entries.some(({ key }) => key === issuedBy)
    await hang((await couponsOf(person)).filter(isNew) as never, person)
  }
}

export const liveMerge = async (life: Life, one: number, other: number): Promise<void> => {
  const { expected, people } = life
  const may = expected.mayMerge(one, other)
  const answer = await more.merge(people[one]!, people[other]!)
  check(answer.ok === may, `${other} becomes ${one}: ${answer.ok || answer.failure}`)
  tried(life, 'merge', answer.ok)
  if (!answer.ok) return checkRefused('a merge')
  check(answer.value.state === 'merged', `a merge is ${answer.value.state}`)
  const entries = readWritten(life)
  expected.merge(one, other, now())
  await hangNew(life, entries)
  for (const which of ['points', 'stamps', 'following'] as const)
    check((await standingOf(life, people[other]!, which)).balance === 0, `who went kept ${which}`)
  life.merges.push(answer.value.id)
}

export const livePart = async (life: Life, nth: number): Promise<void> => {
  const { expected, people } = life
  const merge = aimAt(expected.merges, nth, (one) => expected.mayPart(one, now()))
  if (!merge) return
  const may = expected.mayPart(merge, now())
  const answer = await more.part(people[merge.into]!, life.merges[expected.merges.indexOf(merge)]!)
  check(answer.ok === may, `${merge.from} is no more ${merge.into}: ${answer.ok || answer.failure}`)
  tried(life, 'unmerge', answer.ok)
  if (!answer.ok) return checkRefused('an unmerge')
  readWritten(life)
  expected.part(merge, now())
}
