// What members do among each other, and what staff do with two of them who are one.
import { check, type Row } from '../check.ts'
import { acts as more } from '../people-acts.ts'
import { acts, now, rowsOf } from '../stage.ts'
import { aimAt, tried, type Play } from './play.ts'

/** Points for a friend, who opens the link at once. */
export const playSend = async (play: Play, from: number, to: number, amount: number): Promise<void> => {
  const { expected, people } = play
  const [giver, friend] = [expected.whoIs(from), expected.whoIs(to)]
  if (giver === friend) return
  const given = await more.givePoints(people[giver]!, amount)
  const received = given.ok ? await more.receivePoints(people[friend]!, given.value.gift) : given
  const may = expected.send(giver, friend, amount, now())
  check(received.ok === may, `${amount} points for a friend: ${received.ok || received.failure}`)
  tried(play, 'transfer points', received.ok)
}

/** The coupon of a card that the other’s stamps have filled. */
const findGiven = async ({ expected, people }: Play, into: number): Promise<Row> => {
  const isNew = ({ _et, id }: Row) => _et === 'coupon' && !expected.things.some((one) => one.id === id)
  const found = ((await rowsOf(people[into]!)) as Row[]).filter(isNew)
  check(found.length === 1, `a merge gave ${found.length} coupons`)
  return found[0]!
}

export const playMerge = async (play: Play, one: number, other: number): Promise<void> => {
  const { expected, people } = play
  const may = expected.mayMerge(one, other)
  const answer = await more.merge(people[one]!, people[other]!)
  check(answer.ok === may, `${other} becomes ${one}: ${answer.ok || answer.failure}`)
  tried(play, 'merge', answer.ok)
  if (!answer.ok) return
  check(answer.value.state === 'merged', `a merge is ${answer.value.state}`)
  const fills = expected.merge(one, other, now())
  const gives = answer.value.lines.reduce((all, line) => all + line.gives, 0)
  check(gives === Number(fills), `a merge gave ${gives} coupons`)
  if (fills) {
    const { id, endsAt } = await findGiven(play, one)
    await acts.hangCode(String(id), people[one]!.id)
    const gave = expected.give('coupon', one, { id: String(id), endsAt: String(endsAt) })
    expected.merges.at(-1)!.gave = gave
  }
  play.merges.push(answer.value.id)
}

export const playPart = async (play: Play, nth: number): Promise<void> => {
  const { expected, people } = play
  const merge = aimAt(expected.merges, nth, (one) => expected.mayPart(one, now()))
  if (!merge) return
  const may = expected.mayPart(merge, now())
  const answer = await more.part(people[merge.into]!, play.merges[expected.merges.indexOf(merge)]!)
  check(answer.ok === may, `${merge.from} is no more ${merge.into}: ${answer.ok || answer.failure}`)
  tried(play, 'unmerge', answer.ok)
  if (answer.ok) expected.part(merge, now())
}
