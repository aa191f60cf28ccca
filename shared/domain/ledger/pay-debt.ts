interface Owing {
  debt: number
  lots: { left: number }[]
}

/** What is owed is paid as a spending is: from what lapses soonest. */
export const payDebt = <A extends Owing>(account: A): A => {
  let { debt } = account
  const lots = account.lots.flatMap((lot) => {
    const part = Math.min(debt, lot.left)
    debt -= part
    return part === lot.left ? [] : [{ ...lot, left: lot.left - part }]
  })
  return { ...account, lots, debt }
}
