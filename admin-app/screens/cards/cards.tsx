import { Plus } from 'lucide-preact'
import { useLocation } from 'preact-iso'
import { fill } from '#shared/base/text.ts'
import { BrandLine, BrandTones, CardFace } from '#shared/ui/card-face.tsx'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { makeNewId } from '../../data/make-new-id.ts'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { StateDot } from '../../parts/show/state-dot.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { cards } from '../../words/screens/cards.ts'
import { sinceOf } from '../../words/time.ts'
import '../../parts/show/shelf.css'
import type { Program } from './card-editor.tsx'
import { cardSentence } from './card-says.tsx'

const State = ({ program }: { program: Program }) =>
  program.liveVersion === null ? (
    <StateDot tone="draft">{cards.draftState}</StateDot>
  ) : (
    <StateDot tone="good">
      {fill(program.draft ? cards.liveChanged : cards.liveState, { version: program.liveVersion })}
    </StateDot>
  )

const Row = ({ program }: { program: Program }) => {
  const { brand } = useHere()
  const card = program.draft ?? program.live
  if (!card) return null
  return (
    <li class="shelf__item">
      <a href={`/admin/cards/${program.id}`} class="shelf__face" tabIndex={-1} aria-hidden="true">
        <BrandTones colour={card.face.colour}>
          <CardFace face={card.face} class="shelf__cover">
            <BrandLine face={card.face} name={brand.name} line={card.name['zh-Hant']} />
          </CardFace>
        </BrandTones>
      </a>
      <div>
        <h2>
          <a href={`/admin/cards/${program.id}`}>{card.name['zh-Hant']}</a>
        </h2>
        <p>{cardSentence(card)}</p>
        <p class="shelf__facts">
          <State program={program} />
          <span>{fill(cards.holders, { count: program.holders.toLocaleString() })}</span>
          {program.changedBy && program.changedAt && (
            <span>{fill(cards.changedBy, { who: program.changedBy, when: sinceOf(program.changedAt, nowMs()) })}</span>
          )}
        </p>
      </div>
    </li>
  )
}

export default function Cards() {
  const { brand, may } = useHere()
  const { route } = useLocation()
  const asked = useRead('GET /admin/programs', { brand: brand.id })
  const make = may('programs.write') && (
    <Button kind="main" icon={Plus} onClick={async () => route(`/admin/cards/${await makeNewId('crd')}`)}>
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
            <ul class="shelf">
              {all.programs.map((program) => (
                <Row key={program.id} program={program} />
              ))}
            </ul>
          )
        }
      </Reading>
    </Page>
  )
}
