import { LogOut } from 'lucide-preact'
import { useLocation } from 'preact-iso'
import { useHere } from '../../data/here.tsx'
import { session } from '../../data/session/session.ts'
import { shell } from '../../words/words.ts'
import { Button } from '../form/button.tsx'
import { Avatar } from '../show/avatar.tsx'
import { Icon } from '../show/icon.tsx'
import { BrandSwitch } from './brand-switch.tsx'
import { LanguageSelect } from './language-select.tsx'
import { PLACES, placeOf, type Place } from './places.ts'

const Item = ({ place, here }: { place: Place; here: boolean }) => (
  <a class="rail__item" href={place.href} aria-current={here ? 'page' : undefined}>
    <Icon of={place.icon} size={18} />
    <span>{shell.places[place.name]}</span>
  </a>
)

/** Where one can go. A pressed dot says where one is. */
export const RailNav = () => {
  const { may } = useHere()
  const now = placeOf(useLocation().path)
  const open = PLACES.filter(({ needs }) => may(needs))
  return (
    <nav class="rail__nav" aria-label={shell.rail}>
      {open.map((place, at) => (
        <div key={place.name}>
          {place.group && place.group !== open[at - 1]?.group && <p class="rail__label">{shell.groups[place.group]}</p>}
          <Item place={place} here={place === now} />
        </div>
      ))}
    </nav>
  )
}

export const RailMe = () => {
  const { me } = useHere()
  return (
    <div class="rail__me">
      <Avatar name={me.name} />
      <span class="rail__who">
        <span>{me.name}</span>
        <small>{shell.roles[me.role]}</small>
      </span>
      <Button
        kind="quiet"
        small
        icon={LogOut}
        aria-label={shell.signOut}
        title={shell.signOut}
        onClick={() => void session.end()}
      />
      <LanguageSelect />
    </div>
  )
}

export const Rail = () => (
  <aside class="rail" aria-label={shell.desk}>
    <BrandSwitch />
    <RailNav />
    <RailMe />
  </aside>
)
