/** Something that is done once with a key, and then sent again for more than a year. */
export interface Act {
  route: string
  send: (options?: Key) => Promise<Sent>
  /** Its answer is a page of how things are now: only this of it is what the request made (decision 0029). All of the answer unless told. */
  page?: readonly string[]
  /** What in its answer is of the moment it is given, and kept nowhere: a token, digits for ten minutes, how a card stands. */
  living?: readonly string[]
  /** Another one with the key of the first: what else could be asked so. It is refused, and writes nothing. */
  changed?: (options: Key) => Promise<Sent>
  /**
   * What it answers a second time without its key, or with another. `another`: it may be done as often as somebody wants, so
   * it is sent with its key alone.
   */
  refusal: readonly string[] | 'another'
  /** From this wait on it is another act without its key: the same coffee on another day. */
  anew?: Wait
  /** What is answered also to its own key once that which it gave is over: a code of five minutes, a session, a place on the counter. */
  over?: readonly string[]
  /** From this wait on it is not known any more, and another one: looks are counted, and that one was counted is forgotten after a month. */
  forgotten?: Wait
  /**
   * It says how something is on the counter at this moment: said again it may be written again over the same item, and nothing
   * new comes to stand. Of all others not a single write reaches the table.
   */
  overwrites?: true
}

export interface Key {
  key: string
}

export const WAITS = ['PT1S', 'PT11M', 'PT25H', 'P400D'] as const
export type Wait = (typeof WAITS)[number]

export interface Sent {
  ok: boolean
  value?: unknown
  failure?: string
}

/** A call that reads, in the form of a POST: it writes nothing, however often it is sent. */
export const reading = (route: string, send: Act['send'], over: readonly string[] = []): Act => ({
  route,
  send,
  page: [],
  refusal: ['ok', ...over],
  over,
})

/** Says how something shall be: said again it is so, and with the key of the first time it does not undo what came since. */
export const setting = (route: string, send: Act['send'], more: Pick<Act, 'page' | 'living'> = {}): Act => ({
  route,
  send,
  refusal: ['ok'],
  ...more,
})

/** Of a session that is opened: another token each time. */
export const SESSION = ['token', 'expiresAt', 'now'] as const

const without = (value: unknown, [first, ...rest]: string[]): unknown => {
  if (Array.isArray(value)) return first === '*' ? value.map((one) => without(one, rest)) : value
  if (typeof value !== 'object' || value === null || first === undefined) return value
  const { [first]: inner, ...others } = value as Record<string, unknown>
  return rest.length === 0 || inner === undefined ? others : { ...others, [first]: without(inner, rest) }
}
const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value)

/** What must be the same in its answer for ever: all of it, but for what is told above. */
export const lasting = ({ page, living = [] }: Act, answer: unknown): unknown =>
  page
    ? Object.fromEntries(page.map((path) => [path, at(answer, path)]))
    : living.reduce((value, path) => without(value, path.split('.')), answer)
