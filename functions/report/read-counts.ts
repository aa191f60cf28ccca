// What other modules may ask of the counters.
import { readTotals, type Place } from './store.ts'

export const countMembers = async (place: Place): Promise<number> =>
  (await readTotals(place, 'members')).get('')?.joined ?? 0

export const countCoupons = async (place: Place) =>
  new Map(
    [...(await readTotals(place, 'campaign#'))].map(([id, counts]) => [
      id,
      { issued: counts.issued ?? 0, redeemed: counts.redeemed ?? 0 },
    ]),
  )

export const countHolders = async (place: Place) =>
  new Map([...(await readTotals(place, 'program#'))].map(([id, counts]) => [id, counts.holders ?? 0]))

export const countPosters = async (place: Place) =>
  new Map(
    [...(await readTotals(place, 'poster#'))].map(([code, counts]) => [
      code,
      { scans: counts.scans ?? 0, joins: counts.joins ?? 0 },
    ]),
  )

/** Visits by step, and members inside by version. */
export const countSteps = async (place: Place, playbook: string) => {
  const [steps, inside] = await Promise.all([
    readTotals(place, `step#${playbook}#`),
    readTotals(place, `inside#${playbook}#`),
  ])
  const members = [...inside.values()].reduce((sum, { members: here = 0 }) => sum + here, 0)
  // Counters know where members began to rest, not where they left: with one place to rest, everybody inside is there.
  const restsAt = [...steps].filter(([, { rested = 0 }]) => rested > 0).map(([step]) => step)
  const waitingAt = (step: string) => (restsAt.length === 1 && restsAt[0] === step ? Math.max(0, members) : 0)
  return {
    counts: Object.fromEntries(
      [...steps].map(([step, { came = 0, done = 0, skipped = 0 }]) => [
        step,
        { came, done, skipped, waiting: waitingAt(step) },
      ]),
    ),
    inside: [...inside]
      .map(([version, { members: here = 0 }]) => ({ version: Number(version), members: here }))
      .filter(({ members: here }) => here > 0),
  }
}
