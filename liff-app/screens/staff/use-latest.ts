import { useRef, type MutableRef } from 'preact/hooks'

/** The newest of something, for what is set up once and runs later. */
export const useLatest = <T>(value: T): MutableRef<T> => {
  const latest = useRef(value)
  latest.current = value
  return latest
}
