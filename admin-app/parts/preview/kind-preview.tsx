// A card of any kind as its own page draws it: told by its own rules, on a card that nobody holds.
import { createElement, type ComponentType } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { say, type Locale } from '#shared/base/text.ts'
import { businessDay, daysUntil, instant, type Instant } from '#shared/base/time.ts'
import type { HomeCard } from '#shared/contract/member.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { CardPageProps, CardReading } from '#shared/plugins/cards/faces.ts'
import type { CardAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { pageFiles } from '#shared/plugins/cards/load.liff.ts'
import { BrandLine, CardFace } from '#shared/ui/card-face.tsx'
import { nowMs } from '../../data/clock.ts'

interface KindPreviewProps {
  program: Program
  atDesk: CardAtDesk
  brandName: string
  locale: Locale
  isNew: boolean
}

const pages = new Map<string, ComponentType<CardPageProps>>(
  [...pageFiles].map(([kind, load]) => [kind, lazy(load)] as const),
)

/** Name, number and unit, until the kind draws a page of its own. */
const PlainPage = ({ card, told }: CardPageProps) => (
  <div class="preview-plain">
    <CardFace face={card.face} class="preview-plain__cover">
      <BrandLine face={card.face} name={told.brand} line={told.say(card.name)} />
    </CardFace>
    <p class="preview-plain__sum">
      {card.balance.toLocaleString('en')} <small>{told.say(card.unit)}</small>
    </p>
  </div>
)

const shownCard = ({ program, atDesk, isNew }: KindPreviewProps, at: Instant): HomeCard => {
  const { kind, start } = atDesk
  const { settings } = program
  const held = isNew ? kind.blank(settings) : (start.sample?.(settings, at) ?? kind.blank(settings))
  return {
    ...kind.show(settings, held, at),
    id: 'preview',
    programId: 'preview' as HomeCard['programId'],
    kind: program.kind,
    name: program.name,
    unit: program.unit,
    face: program.face,
    lastAt: isNew ? null : at,
    nextAt: null,
  }
}

const readingOf = ({ brandName, locale }: KindPreviewProps, now: Instant): CardReading => {
  const full = (at: string) => businessDay(instant(Date.parse(at))).replaceAll('-', '/')
  return {
    locale,
    brand: brandName,
    now,
    asOf: null,
    say: (text) => say(text, locale),
    href: () => '#card-gives',
    day: (at) => (full(at).slice(0, 4) === full(now).slice(0, 4) ? full(at).slice(5) : full(at)),
    fullDay: full,
    daysLeft: (at) => daysUntil(at, now),
  }
}

/** Rules are written for whole settings; halfway through the typing they may find anything. */
const drawable = (props: KindPreviewProps, at: Instant): HomeCard | undefined => {
  try {
    return shownCard(props, at)
  } catch {
    return undefined
  }
}

export const KindPreview = (props: KindPreviewProps) => {
  const { program, brandName } = props
  const now = instant(nowMs())
  const card = drawable(props, now)
  if (!card) return <div class="preview-plain preview-plain--blank" />
  return (
    <div class="preview-scroll" tabIndex={0} role="group" aria-label={say(program.name, props.locale) || brandName}>
      <div inert class="preview-scroll__in">
        <Suspense fallback={<div class="preview-plain preview-plain--blank" />}>
          {createElement(pages.get(program.kind) ?? PlainPage, {
            card,
            told: readingOf(props, now),
            credits: null,
          })}
        </Suspense>
      </div>
    </div>
  )
}
