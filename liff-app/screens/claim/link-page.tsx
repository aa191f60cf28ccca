// The page behind a link that brings a coupon: it says what it gives before it asks for anything.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { go, refuse } from '../../data/acts.ts'
import { makeKey } from '../../data/api.ts'
import {
  isWanted,
  showLink,
  takeLink,
  wantAfterJoin,
  type Claim,
  type Gift,
  type LinkKind,
} from '../../data/coupons/links.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { HeldTicket } from '../../parts/paper/held-ticket.tsx'
import { Missing } from '../../parts/paper/missing.tsx'
import { TakeFoot } from '../../parts/take-foot.tsx'
import { useApp } from '../../parts/words.ts'
import { Opening } from '../states/opening.tsx'
import { BigTicket, Facts } from '../coupon/big-ticket.tsx'
import { sayOpen } from '../coupon/say-open.ts'
import './claim.css'

interface LinkPageProps<Shown> {
  kind: LinkKind
  code: string
  title: (shown: Shown) => string
  until: (shown: Shown) => string
}

export const LinkPage = <Shown extends Gift | Claim>({ kind, code, title, until }: LinkPageProps<Shown>) => {
  const { words, say, brandId, phase, locale, path } = useApp()
  const [shown, setShown] = useState<Shown | null>(null)
  const [gone, setGone] = useState<MemberFailure | null>(null)
  const [got, setGot] = useState<HeldCoupon | null>(null)
  const [isBusy, setBusy] = useState(false)
  const key = useRef(makeKey())
  const said = words[kind]

  const take = useCallback(async () => {
    setBusy(true)
    const answer = await takeLink(kind, code, key.current)
    setBusy(false)
    if (answer.ok) return setGot(answer.value)
    if (answer.failure !== 'offline') key.current = makeKey()
    refuse(answer.failure, answer.detail)
  }, [kind, code])
  useEffect(() => {
    void showLink(kind, code).then((answer) => {
      if (!answer.ok) return setGone(answer.failure as MemberFailure)
      if (answer.value.brandId !== brandId) return setGone(kind === 'gift' ? 'gift-gone' : 'claim-closed')
      setShown(answer.value as Shown)
    })
  }, [kind, code, brandId])
  useEffect(() => {
    // They have just joined for it.
    if (phase === 'member' && isWanted(path)) void take()
  }, [phase, path, take])

  if (got) return <Got coupon={got} said={said} />
  if (gone) return <Missing title={said.page} code={gone} />
  if (!shown) return <Opening />
  const isGuest = phase === 'guest'
  const join = () => {
    wantAfterJoin(path, shown)
    go('/join')
  }
  const facts: [string, string | null][] = [
    [words.coupon.use, say(shown.line)],
    [words.claim.ends, until(shown)],
    [words.coupon.open, shown.open ? sayOpen(shown.open, words.coupon.everyDay, locale) : null],
    [words.coupon.note, shown.note && say(shown.note)],
  ]
  return (
    <div class="page page--table">
      <main class="screen link__page">
        <p class="link__from">{title(shown)}</p>
        <BigTicket ticket={shown}>
          <Facts facts={facts.filter((pair): pair is [string, string] => Boolean(pair[1]))} />
        </BigTicket>
        {isGuest && <p class="mute center">{said.joinNote}</p>}
      </main>
      <TakeFoot said={said} isBusy={isBusy} onJoin={join} onTake={() => void take()} />
    </div>
  )
}

const Got = ({ coupon, said }: { coupon: HeldCoupon; said: { got: string; see: string } }) => {
  const { words, href } = useApp()
  return (
    <div class="page page--table">
      <main class="screen link__page">
        <h1 class="link__got" role="status">
          {said.got}
        </h1>
        <HeldTicket coupon={coupon} />
      </main>
      <footer class="foot">
        <div class="foot__in">
          <a class="btn" href={href(`/coupon/${coupon.id}`)}>
            {said.see}
          </a>
          <a class="btn btn--line" href={href('/')}>
            {words.act.back}
          </a>
        </div>
      </footer>
    </div>
  )
}
