import { Menu, X } from 'lucide-preact'
import { useLocation } from 'preact-iso'
import { useEffect, useRef } from 'preact/hooks'
import { useHere } from '../../data/here.tsx'
import { shell } from '../../words/words.ts'
import { Button } from '../form/button.tsx'
import { BrandMark } from '../show/brand-mark.tsx'
import { useClickBeside } from '../state/use-click-beside.ts'
import { BrandSwitch } from './brand-switch.tsx'
import { RailMe, RailNav } from './rail.tsx'

/** Below 60em the rail is a drawer behind one button. */
export const Topbar = () => {
  const { brand } = useHere()
  const { url } = useLocation()
  const drawer = useRef<HTMLDialogElement>(null)
  useEffect(() => drawer.current?.close(), [url, brand.id])
  useClickBeside(drawer, () => drawer.current?.close())
  return (
    <header class="topbar">
      <Button kind="quiet" icon={Menu} aria-label={shell.menu} onClick={() => drawer.current?.showModal()} />
      <BrandMark brand={brand} size={24} />
      <b>{brand.name}</b>
      <dialog ref={drawer} class="drawer" aria-label={shell.rail}>
        <div class="drawer__in">
          <div class="row">
            <div class="grow">
              <BrandSwitch />
            </div>
            <Button kind="quiet" icon={X} aria-label={shell.closeMenu} onClick={() => drawer.current?.close()} />
          </div>
          <RailNav />
          <RailMe />
        </div>
      </dialog>
    </header>
  )
}
