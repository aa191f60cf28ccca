import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { BrandLine, BrandTones, CardFace } from '#shared/ui/card-face.tsx'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { ArchivedShelf, ArchivedState } from '../../parts/archive/archived-shelf.tsx'
import { runningOf } from '../../parts/archive/running-of.ts'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { StateDot } from '../../parts/show/state-dot.tsx'
import { Tag } from '../../parts/show/tag.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { cards } from '../../words/rooms.ts'
import { sinceOf, todayOf } from '../../words/time.ts'
import '../../parts/show/shelf.css'
import { cardSentence } from './card-says.tsx'
import { KindChooser } from './kind-chooser.tsx'
import { standing, type ProgramPage } from './program-page.ts'
import { said } from '../../words/said.ts'
import { tierOptions } from './tier-options.ts'

const TONES = { draft: 'draft', live: 'good', changed: 'good', coming: 'warn', ended: 'off' } as const

const RANKS = { live: 0, changed: 0, coming: 1, draft: 2, ended: 3 }

/** What members hold first, what is over last. */
const inOrder = (pages: readonly ProgramPage[]): ProgramPage[] => {
  const today = todayOf(nowMs())
  return pages.toSorted((a, b) => RANKS[standing(a, today)] - RANKS[standing(b, today)])
}

const State = ({ page }: { page: ProgramPage }) => {
  if (page.archivedAt !== null) return <ArchivedState at={page.archivedAt} />
  const state = standing(page, todayOf(nowMs()))
  const { from, until } = page.live?.period ?? { from: null, until: null }
  const day = (state === 'coming' ? from : until)?.replaceAll('-', '/') ?? ''
  return <StateDot tone={TONES[state]}>{fill(cards.state[state], { version: page.liveVersion ?? 1, day })}</StateDot>
}

const Row = ({ page }: { page: ProgramPage }) => {
  const { brand } = useHere()
  const tiers = useRead('GET /admin/tiers', { brand: brand.id })
  const card = page.draft ?? page.live
  if (!card) return null
  const href = `/admin/cards/${page.id}`
  return (
    <li class="shelf__item">
      <a href={href} class="shelf__face" tabIndex={-1} aria-hidden="true">
        <BrandTones colour={card.face.colour}>
          <CardFace face={card.face} class="shelf__cover">
            <BrandLine face={card.face} name={brand.name} line={said(card.name)} />
          </CardFace>
        </BrandTones>
      </a>
      <div>
        <h2>
          <a href={href}>{said(card.name)}</a> <Tag>{cardsAtDesk.get(card.kind)?.words.name ?? card.kind}</Tag>
          {page.scope === 'group' && <Tag tone="acc">{cards.groupWide}</Tag>}
        </h2>
        <p>{cardSentence(card, { stores: brand.stores, tiers: tierOptions(tiers.data?.schemes ?? [], page.scope) })}</p>
        <p class="shelf__facts">
          <State page={page} />
          <span>{fill(cards.holders, { count: page.holders.toLocaleString() })}</span>
          {page.changedBy && page.changedAt && (
            <span>{fill(cards.changedBy, { who: page.changedBy, when: sinceOf(page.changedAt, nowMs()) })}</span>
          )}
        </p>
      </div>
    </li>
  )
}

const Shelf = ({ pages }: { pages: readonly ProgramPage[] }) => (
  <ul class="shelf">
    {pages.map((page) => (
      <Row key={page.id} page={page} />
    ))}
  </ul>
)

export default function Cards() {
  const { brand, may } = useHere()
  const [choosing, choose] = useState(false)
  const asked = useRead('GET /admin/programs', { brand: brand.id })
  const make = may('cards.write') && (
    <Button kind="main" icon={Plus} onClick={() => choose(true)}>
      {cards.make}
    </Button>
  )
  const programs = asked.data?.programs ?? []
  const holders = programs.reduce((sum, one) => sum + one.holders, 0).toLocaleString()
  return (
    <Page
      title={cards.title}
      ask={programs.length > 0 && fill(cards.ask, { count: programs.length, holders })}
      actions={programs.length > 0 && make}
    >
      <Reading of={asked}>
        {(all) =>
          all.programs.length === 0 ? (
            <Blank title={cards.emptyTitle} actions={make}>
              {cards.emptyBody}
            </Blank>
          ) : (
            <>
              <Shelf pages={inOrder(runningOf(all.programs))} />
              <ArchivedShelf pages={all.programs}>{(pages) => <Shelf pages={pages} />}</ArchivedShelf>
            </>
          )
        }
      </Reading>
      {choosing && <KindChooser mayWriteGroup={asked.data?.mayWriteGroup ?? false} close={() => choose(false)} />}
    </Page>
  )
}
