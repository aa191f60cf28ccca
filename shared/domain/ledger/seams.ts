// Where the lots of one account end in another, by their numbers: whoever becomes two people again has to tell them apart.
interface Numbered {
  id: number
}

/** A number of a lot: those up to it are one account's, those after it another's. */
export type Seam = number

/** Of these only what still has lots on both sides, and one of those that have the same: a card does not grow by every merge. */
export const seamsBetween = (seams: readonly Seam[], lots: readonly Numbered[]): Seam[] => {
  const ids = lots.map(({ id }) => id).sort((a, b) => a - b)
  return ids.flatMap((id, nth) => {
    const next = ids[nth + 1]
    const seam = next === undefined ? undefined : seams.find((one) => id <= one && one < next)
    return seam ?? []
  })
}

/** Whether both are of one account. */
export const isOneAccount = (seams: readonly Seam[], { id: one }: Numbered, { id: other }: Numbered): boolean =>
  !seams.some((seam) => one <= seam !== other <= seam)
