// One value, whoever listens, and a hook.
import { useEffect, useState } from 'preact/hooks'

export interface Store<T> {
  get: () => T
  set: (change: Partial<T>) => void
  listen: (hear: () => void) => () => void
}

export const createStore = <T extends object>(first: T): Store<T> => {
  let value = first
  const ears = new Set<() => void>()
  return {
    get: () => value,
    set: (change) => {
      value = { ...value, ...change }
      // A copy: who listens anew while hearing is not heard twice.
      ;[...ears].forEach((hear) => hear())
    },
    listen: (hear) => {
      ears.add(hear)
      return () => ears.delete(hear)
    },
  }
}

export const useStore = <T extends object>(store: Store<T>): T => {
  const [value, setValue] = useState(store.get())
  useEffect(() => {
    setValue(store.get())
    return store.listen(() => setValue(store.get()))
  }, [store])
  return value
}
