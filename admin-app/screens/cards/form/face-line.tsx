import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { contrast, inkOn } from '#shared/domain/brand/contrast.ts'
import { type Face, PATTERNS, READABLE } from '#shared/domain/brand/face.ts'
import { BrandTones, CardFace } from '#shared/ui/card-face.tsx'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import type { Uploaded } from '../../../data/upload-picture.ts'
import { cardForm as words } from '../../../words/rooms.ts'

const COLOURS = ['#b4532a', '#8a3b23', '#2f4a5c', '#1f5a46', '#3f5f46', '#3a2f2a']

interface Props {
  face: Face
  change: (face: Face) => void
  upload: (file: File) => Promise<Uploaded>
}

const Colours = ({ face, change }: Props) => {
  const shown = COLOURS.includes(face.colour) ? COLOURS : [face.colour, ...COLOURS]
  return (
    <div class="swatches">
      {shown.map((colour) => (
        <button
          key={colour}
          type="button"
          class="swatch"
          style={{ '--c': colour }}
          aria-pressed={colour === face.colour}
          aria-label={fill(words.colour, { colour })}
          onClick={() => change({ ...face, colour })}
        />
      ))}
      <label class="swatch swatch--add">
        <span aria-hidden="true">＋</span>
        <input
          type="color"
          aria-label={words.otherColour}
          value={face.colour}
          onInput={(event) => change({ ...face, colour: event.currentTarget.value.toLowerCase() })}
        />
      </label>
    </div>
  )
}

const Patterns = ({ face, change, upload }: Props) => {
  const [state, setState] = useState<'idle' | 'busy' | { refused: string }>('idle')
  const pick = async (file: File | undefined) => {
    if (!file) return
    setState('busy')
    const done = await upload(file)
    setState('refused' in done ? done : 'idle')
    if ('picture' in done) change({ ...face, picture: done.picture })
  }
  return (
    <>
      <BrandTones colour={face.colour} class="pats">
        {PATTERNS.map((pattern) => (
          <button
            key={pattern}
            type="button"
            class="pat"
            aria-pressed={face.picture === null && face.pattern === pattern}
            onClick={() => change({ ...face, pattern, picture: null })}
          >
            <CardFace face={{ pattern, picture: null }} class="pat__art" />
            {words.patterns[pattern]}
          </button>
        ))}
        {face.picture !== null && (
          <button type="button" class="pat" aria-pressed onClick={() => change({ ...face, picture: null })}>
            <CardFace face={face} class="pat__art" />
            {words.pictureOff}
          </button>
        )}
        <label class="pat pat--up">
          <span aria-hidden="true">＋</span>
          {state === 'busy' ? words.pictureBusy : words.picture}
          <input
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-label={words.picture}
            disabled={state === 'busy'}
            onChange={(event) => void pick(event.currentTarget.files?.[0])}
          />
        </label>
      </BrandTones>
      {typeof state === 'object' && (
        <p class="field__err" role="alert">
          {state.refused}
        </p>
      )}
    </>
  )
}

export const FaceLine = (props: Props) => {
  const { colour } = props.face
  const ink = inkOn(colour)
  const ratio = contrast(ink, colour)
  const isReadable = ratio >= READABLE
  return (
    <FormLine label={words.fields.face} small={words.faceNote}>
      <div class="stack" id="card-face" tabIndex={-1}>
        <Colours {...props} />
        <p class={isReadable ? 'field__hint' : 'field__err'} role="status">
          {fill(words.contrast, {
            ink: ink === '#ffffff' ? words.white : words.black,
            ratio: ratio.toFixed(2),
            verdict: isReadable ? words.readable : words.unreadable,
          })}
        </p>
        <Patterns {...props} />
        <p class="field__hint">{words.pictureNote}</p>
      </div>
    </FormLine>
  )
}
