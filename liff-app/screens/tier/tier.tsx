// The member’s tier: how far it is to the next one, how long this one lasts, what each gives, and how it changed.
import { BrandLine, brandTones, CardFace } from '#shared/ui/card-face.tsx'
import { useEffect, useState } from 'preact/hooks'
import { refuse } from '../../data/acts.ts'
import { call } from '../../data/api.ts'
import { Dock } from '../../parts/dock.tsx'
import { lookOf } from '../../parts/look.ts'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { Empty } from '../../parts/paper/empty.tsx'
import { useApp } from '../../parts/words.ts'
import { Ladder } from './ladder.tsx'
import { Moves } from './moves.tsx'
import { Owed } from './owed.tsx'
import { Standing } from './standing.tsx'
import type { TierPage } from './tier-page.ts'
import './tier.css'

const useTier = (): TierPage | 'missing' | null => {
  const [page, setPage] = useState<TierPage | 'missing' | null>(null)
  useEffect(() => {
    void call('GET /me/tier', {}).then((answer) => {
      if (answer.ok) return setPage(answer.value)
      if (answer.failure === 'not-found') return setPage('missing')
      if (answer.failure !== 'offline') refuse(answer.failure, answer.detail)
    })
  }, [])
  return page
}

export const TierScreen = () => {
  const { words, say, face, brand, home } = useApp()
  const page = useTier()
  const look = lookOf(face)
  const tier = page && page !== 'missing' ? page.tier : home?.tier
  return (
    <div class="page">
      {page === 'missing' || !tier ? (
        <Empty title={words.tier.missing} note={words.tier.missingNote} />
      ) : (
        <main class="screen tier" data-brand style={brandTones(look.colour)}>
          <CardFace face={look} class="tier__top">
            <BrandLine face={look} name={brand} line={words.tier.page} />
            <h1>{say(tier.name)}</h1>
          </CardFace>
          <OfflineBar />
          <Standing tier={tier} period={page?.period} />
          <Owed tier={tier} />
          {page ? (
            <>
              <Ladder page={page} />
              <Moves page={page} />
            </>
          ) : (
            <div class="tier__wait" role="status">
              <span class="sr">{words.state.opening}</span>
              {[1, 2, 3].map((n) => (
                <i key={n} />
              ))}
            </div>
          )}
        </main>
      )}
      <Dock on="home" />
    </div>
  )
}

export default TierScreen
