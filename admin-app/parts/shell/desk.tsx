import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { brandTones } from '#shared/ui/card-face.tsx'
import { useHere } from '../../data/here.tsx'
import { shell } from '../../words/words.ts'
import { ToastPlace } from '../state/toast.tsx'
import { Rail } from './rail.tsx'
import { Topbar } from './topbar.tsx'

/** The desk: rail, page, and the brand's colour over all of it. */
export const Desk = ({ children }: { children: ComponentChildren }) => {
  const { brand } = useHere()
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset.brand = brand.id
    for (const [name, value] of Object.entries(brandTones(brand.face.colour))) root.style.setProperty(name, value)
  }, [brand.id, brand.face.colour])
  return (
    <>
      <a class="skip" href="#main">
        {shell.skip}
      </a>
      <div class="desk">
        <Rail />
        <Topbar />
        <main class="page" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <ToastPlace />
    </>
  )
}
