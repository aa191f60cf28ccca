import { useRef, useState } from 'preact/hooks'

/** Keys of a hand scanner come faster than renders: what was typed is kept here at once, what is drawn follows. */
export const useTyped = (most: number) => {
  const typed = useRef('')
  const [text, setShown] = useState('')
  const set = (next: string) => {
    typed.current = next
    setShown(next)
  }
  return {
    /** As it is drawn. */
    text,
    set,
    add: (key: string) => {
      if (typed.current.length < most) set(typed.current + key)
    },
    erase: () => set(typed.current.slice(0, -1)),
    /** Hands it over and wipes it; undefined while it is shorter than `least`. */
    take: (least: number): string | undefined => {
      const whole = typed.current
      if (whole.length < least) return undefined
      set('')
      return whole
    },
  }
}
