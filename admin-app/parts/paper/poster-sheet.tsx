// A poster as it hangs: what is shown is what is printed. Sizes follow the sheet's width, so that a preview is only smaller.
import { encode } from 'uqr'
import { fill, say, SOURCE_LOCALE, type Locale, type Text } from '#shared/base/text.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import { BrandTones, CardFace } from '#shared/ui/card-face.tsx'
import { Mark } from '#shared/ui/marks/mark.tsx'
import { posterTexts } from './poster-texts.ts'
import './poster-sheet.css'

export interface PosterSheetProps {
  brand: { name: string; face: Face }
  store: string
  poster: { code: string; url: string }
  /** What one collects and what a full card gives; null while no card is live. */
  card: { unit: Text; goal: number; reward: Text } | null
  /** Of those who read it. */
  locale?: Locale
}

/** Q: a quarter of the code may be dirty, creased or in glare. */
const PosterQr = ({ url, label }: { url: string; label: string }) => {
  const { data, size } = encode(url, { ecc: 'Q', border: 0 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <path fill="currentColor" d={path} />
    </svg>
  )
}

export const PosterSheet = ({ brand, store, poster, card, locale = SOURCE_LOCALE }: PosterSheetProps) => {
  const words = posterTexts[locale]
  const unit = card ? say(card.unit, locale) : ''
  const head = fill(card ? words.head : words.headJoin, { unit })
  const [scan, phone, collect] = words.steps
  const steps = [scan, phone, card ? fill(collect, { unit }) : words.stepJoin]
  return (
    <BrandTones colour={brand.face.colour} class="poster">
      <CardFace face={brand.face} class="poster__face">
        <p class="poster__brand">
          <Mark mark={brand.face.mark} name={brand.name} />
          {brand.name}
        </p>
        <p class="poster__head" lang={locale}>
          {head}
        </p>
      </CardFace>
      <div class="poster__body" lang={locale}>
        <div class="poster__row">
          <PosterQr url={poster.url} label={words.qr} />
          <ol class="poster__steps">
            {steps.map((step, at) => (
              <li key={step}>
                <b>{at + 1}</b>
                {step}
              </li>
            ))}
          </ol>
        </div>
        {card && (
          <p class="poster__how">{fill(words.how, { goal: card.goal, unit, reward: say(card.reward, locale) })}</p>
        )}
      </div>
      <p class="poster__foot">
        <span>{store}</span>
        <span>{poster.code}</span>
      </p>
    </BrandTones>
  )
}
