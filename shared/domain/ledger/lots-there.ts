import { packLot, unpackLot } from './pack-account.ts'

/** What was given, as it is found with who its member has become. @param lots by how far the lots of each card were counted on; a card that is missing brought none of them */
export const lotsThere = <Given extends { program: string; parts: string[] }>(
  given: readonly Given[],
  lots: Readonly<Record<string, number>>,
): Given[] =>
  given.map((one) => {
    const by = lots[one.program]
    const parts = by === undefined ? [] : one.parts.map(unpackLot).map((lot) => packLot({ ...lot, id: lot.id + by }))
    return { ...one, parts }
  })
