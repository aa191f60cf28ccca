// The five places of the app, the scan key raised in the middle.
import './dock.css'
import { Icon, type IconName } from './icon.tsx'
import { useFirst } from './words.ts'

export type DockPlace = 'home' | 'card' | 'coupons' | 'me'

export const Dock = ({ on }: { on: DockPlace }) => {
  const { words, href, home } = useFirst()
  const [first, second] = home?.cards ?? []
  const toCards = second ? '/cards' : first ? `/card/${first.programId}` : '/card/none'
  const place = (name: DockPlace, icon: IconName, path: string) => (
    <a href={href(path)} aria-current={on === name ? 'page' : undefined}>
      <Icon name={icon} />
      {words.nav[name]}
    </a>
  )
  return (
    <nav class="foot" aria-label={words.nav.label}>
      <div class="dock">
        {place('home', 'home', '/')}
        {place('card', 'card', toCards)}
        <a class="dock__go" href={href('/scan')}>
          <span>
            <Icon name="scan" />
          </span>
          {words.nav.scan}
        </a>
        {place('coupons', 'ticket', '/coupons')}
        {place('me', 'person', '/me')}
      </div>
    </nav>
  )
}
