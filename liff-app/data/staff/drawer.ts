// Where a phone keeps what waits. Another page of the same clerk puts in and takes out of it too.
interface Laid {
  key: string
  state: string
}

interface Place {
  storage: Pick<Storage, 'getItem' | 'setItem'>
  drawer: string
}

const parse = <Thing>(text: string): Thing[] | undefined => {
  try {
    return JSON.parse(text) as Thing[]
  } catch {
    return undefined
  }
}

export const openDrawer = <Thing extends Laid>({ storage, drawer }: Place) => {
  /** As it was when this page last looked. */
  let seen: string | null = null
  /** Whatever lay there once: what is missing of it now, another page took out. */
  const known = new Set<string>()

  const look = (): Thing[] | undefined => {
    try {
      const text = storage.getItem(drawer)
      if (text === null || text === seen) return undefined
      seen = text
      return parse<Thing>(text)
    } catch {
      return undefined
    }
  }

  return {
    /** This page’s own together with what other pages did meanwhile; what was answered on either waits on none. */
    beside: (own: readonly Thing[]): readonly Thing[] => {
      const there = look()
      if (!there) return own
      const byKey = new Map(there.map((one) => [one.key, one]))
      const stays = own.filter(({ key }) => byKey.has(key) || !known.has(key))
      const ours = new Set(stays.map(({ key }) => key))
      for (const { key } of there) known.add(key)
      return [
        ...stays.map((one) => (one.state === 'waiting' ? (byKey.get(one.key) ?? one) : one)),
        ...there.filter(({ key }) => !ours.has(key)),
      ]
    },
    /** @returns whether there was room */
    lay: (things: readonly Thing[]): boolean => {
      const text = JSON.stringify(things)
      try {
        storage.setItem(drawer, text)
      } catch {
        return false
      }
      seen = text
      for (const { key } of things) known.add(key)
      return true
    },
  }
}
