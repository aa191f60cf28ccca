// Points from a friend: how many, until when, and one button; a stranger joins by it.
import { unitFor } from '#shared/base/unit-for.ts'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { slipOf } from '#shared/plugins/cards/points/slip.ts'
import { PointsSlip } from '#shared/ui/cards/points-slip.tsx'
import { go, refuse } from '../../data/acts.ts'
import { makeKey } from '../../data/api.ts'
import { receivePoints, showPointGift, type PointGift } from '../../data/cards/point-acts.ts'
import { isWanted, wantAfterJoin } from '../../data/coupons/links.ts'
import { sayFullDayInWeek } from '../../data/dates.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { useReading } from '../../parts/cards/reading.ts'
import { Missing } from '../../parts/paper/missing.tsx'
import { TakeFoot } from '../../parts/take-foot.tsx'
import { useApp } from '../../parts/words.ts'
import { Opening } from '../states/opening.tsx'
import './claim.css'

const counted = (n: number) => n.toLocaleString('en')

export const PointGiftPage = ({ code }: { code: string }) => {
  const { words, fill, say, brandId, phase, path, locale, brand } = useApp()
  const [shown, setShown] = useState<PointGift | null>(null)
  const [gone, setGone] = useState<MemberFailure | null>(null)
  const [got, setGot] = useState<{ card: HomeCard; amount: number; from: string } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const key = useRef(makeKey())
  const said = words.pointGift

  const take = useCallback(async () => {
    setBusy(true)
    const answer = await receivePoints(code, key.current)
    setBusy(false)
    if (answer.ok) return setGot(answer.value)
    if (answer.failure !== 'offline') key.current = makeKey()
    refuse(answer.failure, answer.detail)
  }, [code])
  useEffect(() => {
    void showPointGift(code).then((answer) => {
      if (!answer.ok) return setGone(answer.failure as MemberFailure)
      if (answer.value.brandId !== brandId) return setGone('point-gift-gone')
      setShown(answer.value)
    })
  }, [code, brandId])
  useEffect(() => {
    // They have just joined for it.
    if (phase === 'member' && isWanted(path)) void take()
  }, [phase, path, take])

  if (got) return <Got {...got} />
  if (gone) return <Missing title={said.page} code={gone} />
  if (!shown) return <Opening />
  const unit = say(shown.unit)
  const join = () => {
    wantAfterJoin(path, shown)
    go('/join')
  }
  const day = (at: string) => sayFullDayInWeek(at, locale)
  return (
    <div class="page page--table">
      <main class="screen link__page">
        <h1 class="link__from">
          {fill(said.gives, {
            from: shown.from,
            n: counted(shown.amount),
            unit: unitFor(shown.unit, shown.amount, locale),
          })}
        </h1>
        <PointsSlip
          face={shown.face}
          brandName={brand}
          name={say(shown.name)}
          count={counted(shown.amount)}
          unit={unit}
          lines={[
            {
              words: shown.pointsEndAt
                ? fill(said.ends, { unit, day: day(shown.pointsEndAt) })
                : fill(said.never, { unit }),
            },
            { words: fill(said.until, { day: day(shown.endsAt) }) },
          ]}
        />
        {phase === 'guest' && <p class="mute center">{said.joinNote}</p>}
      </main>
      <TakeFoot
        said={{ busy: said.taking, join: said.join, take: said.take }}
        isBusy={isBusy}
        onJoin={join}
        onTake={() => void take()}
      />
    </div>
  )
}

const Got = ({ card, amount, from }: { card: HomeCard; amount: number; from: string }) => {
  const { words, fill, say, href, locale } = useApp()
  const told = useReading()
  return (
    <div class="page page--table">
      <main class="screen link__page">
        <h1 class="link__got" role="status">
          {fill(words.pointGift.got, { n: counted(amount), unit: unitFor(card.unit, amount, locale) })}
        </h1>
        <PointsSlip {...slipOf(card, told)} href={href(`/card/${card.programId}`)} />
        <p class="center">{fill(words.pointGift.gotNote, { from, name: say(card.name) })}</p>
      </main>
      <footer class="foot">
        <div class="foot__in">
          <a class="btn" href={href(`/card/${card.programId}`)}>
            {words.pointGift.see}
          </a>
          <a class="btn btn--line" href={href('/')}>
            {words.act.back}
          </a>
        </div>
      </footer>
    </div>
  )
}
