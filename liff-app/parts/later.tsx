// A part that is loaded when it is first shown.
import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** @param waiting what stands in its place until then */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ComponentChildren = null,
): ComponentType<Props> => {
  let known: ComponentType<Props> | undefined
  return (props: Props) => {
    const [, redraw] = useState(0)
    useEffect(() => {
      if (known) return
      void load().then((part) => {
        known = part
        redraw((n) => n + 1)
      })
    }, [])
    const Part = known
    return Part ? <Part {...props} /> : <>{waiting}</>
  }
}
