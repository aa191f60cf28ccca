// Home: the code a clerk scans, the card in its sleeve, coupons, and when things end.
import { Dock } from '../../parts/dock.tsx'
import { HeldTicket } from '../../parts/paper/held-ticket.tsx'
import { Icon } from '../../parts/icon.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { useFirst } from '../../parts/words.ts'
import { Ends } from './ends.tsx'
import { later } from '../../parts/later.tsx'
import './home.css'
import { MemberCode } from './member-code.tsx'
import { OnTable } from './on-table.tsx'
import { TierLine } from './tier-line.tsx'

const SHOWN = 6

const WaitingCards = later(async () => (await import('./waiting/waiting-cards.tsx')).WaitingCards)
const FriendPrompt = later(async () => (await import('./friend-prompt.tsx')).FriendPrompt)

export const HomeScreen = () => {
  const { words, fill, brand, home, href, phase } = useFirst()
  if (!home) return null
  const usable = home.coupons
    .filter((coupon) => coupon.state === 'usable')
    .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))
  const isOffline = phase === 'line-failed'
  return (
    <div class="page">
      <main class="screen home">
        <h1 class="sr">{fill(words.home.title, { brand })}</h1>
        <OfflineBar />
        <MemberCode name={home.member.name} code={home.member.code} />
        {home.tier && <TierLine tier={home.tier} />}
        {!isOffline && !home.member.isFriend && <FriendPrompt />}
        <OnTable cards={home.cards} />
        {home.member.consents.sharing?.stands === false && <WaitingCards />}
        {home.cards.length === 0 && (
          <section>
            <h2>{words.home.noCard}</h2>
            <p class="mute">{words.home.noCardNote}</p>
          </section>
        )}
        {isOffline && (
          <section>
            <h2>{words.home.offlineAsk}</h2>
            <p class="mute">{words.home.offlineNote}</p>
          </section>
        )}
        {usable.length > 0 && (
          <section>
            <div class="head">
              <h2>
                {words.home.coupons}
                <span class="num">{usable.length}</span>
              </h2>
              <a class="link" href={href('/coupons')}>
                {words.home.all}
                <Icon name="chev" />
              </a>
            </div>
            <div class="strip" tabIndex={0} role="group" aria-label={words.home.usable}>
              {usable.slice(0, SHOWN).map((coupon) => (
                <HeldTicket key={coupon.id} coupon={coupon} mini />
              ))}
            </div>
          </section>
        )}
        <Ends coupons={usable} cards={home.cards} />
      </main>
      <Dock on="home" />
    </div>
  )
}
