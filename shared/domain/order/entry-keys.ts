// The ledger keys of what an order and its refunds move: kept for ever, and told to the member as the order’s number.

interface Named {
  channel: string
  number: string
}

export const orderKey = ({ channel, number }: Named): string => `order:${channel}:${number}`

/** @param refund the till’s own number of it */
export const refundKey = ({ channel, number }: Named, refund: string): string => `refund:${channel}:${number}/${refund}`

/** The number of the order that a movement belongs to; null for one that belongs to none. What stands behind `#` tells cards of one act apart. */
export const orderOf = (key: string): string | null => {
  const [, act, number] = /^(order|refund):[a-z]+:([^#]+)/.exec(key) ?? []
  if (!number) return null
  return act === 'order' ? number : number.slice(0, number.lastIndexOf('/'))
}
