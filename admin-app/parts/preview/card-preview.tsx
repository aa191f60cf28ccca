import { useState } from 'preact/hooks'
import { fill, type Locale } from '#shared/base/text.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { CardAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { cards } from '../../words/rooms.ts'
import { editor } from '../../words/words.ts'
import { Seg } from '../form/seg.tsx'
import { KindPreview } from './kind-preview.tsx'
import { LiffSheet } from './liff-sheet.tsx'
import { LocaleSeg } from './locale-seg.tsx'
import { memberWords } from './member-words.ts'
import { Phone } from './phone.tsx'
import { STAMP_STATES, StampPreview, type StampState } from './stamp-preview.tsx'
import { said } from '../../words/said.ts'

const HELD_STATES = ['new', 'held'] as const

interface CardPreviewProps {
  program: Program
  atDesk: CardAtDesk
  brandName: string
  locale: Locale
  setLocale: (locale: Locale) => void
}

/** The card on a member’s phone, in each language and as far as it may be; made of the member app’s own parts. */
export const CardPreview = ({ program, atDesk, brandName, locale, setLocale }: CardPreviewProps) => {
  const isStamp = program.kind === 'stamp'
  const [shows, setShows] = useState<StampState | 'held'>(isStamp ? 'one-left' : 'held')
  const states: readonly (StampState | 'held')[] = isStamp ? STAMP_STATES : HELD_STATES
  const unit = said(program.unit)
  const shared = { program, brandName, locale }
  return (
    <>
      <LocaleSeg value={locale} onValue={setLocale} />
      <Phone colour={program.face.colour} lang={locale}>
        <LiffSheet title={isStamp ? memberWords(locale).card.page : brandName}>
          {isStamp ? (
            <StampPreview {...shared} shows={shows as StampState} />
          ) : (
            <KindPreview {...shared} atDesk={atDesk} isNew={shows === 'new'} />
          )}
        </LiffSheet>
      </Phone>
      <Seg
        small
        label={editor.previewState}
        value={shows}
        onValue={setShows}
        options={states.map((value) => ({ value, label: fill(cards.shows[value], { unit }) }))}
      />
    </>
  )
}
