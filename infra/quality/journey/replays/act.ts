/** Something that is done once with a key, and then sent again for more than a year. */
export interface Act {
  route: string
  send: (options?: { key: string }) => Promise<Sent>
  /** What it answers a second time without its key. `another`: it may be done as often as somebody wants, so it is not sent. */
  refusal: readonly string[] | 'another'
  /** What must be the same in its answer; words may say a later day. */
  about: (value: never) => unknown
}

export interface Sent {
  ok: boolean
  value?: unknown
  failure?: string
}
