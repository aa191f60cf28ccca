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

export const countSteps = async (place: Place, playbook: string) => {
  const [steps, inside] = await Promise.all([
    readTotals(place, `step#${playbook}#`),
    readTotals(place, `inside#${playbook}#`),
  ])
  return {
    counts: Object.fromEntries(
      [...steps].map(([step, { came = 0, done = 0, skipped = 0, rested = 0 }]) => [
        step,
        { came, done, skipped, waiting: rested },
      ]),
    ),
    inside: [...inside]
      .map(([version, { members = 0 }]) => ({ version: Number(version), members }))
      .filter(({ members }) => members > 0),
  }
}
