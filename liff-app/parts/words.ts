// The hooks every screen starts with.
import { fill, say, type Locale, type Text } from '#shared/base/text.ts'
import type { MemberWords } from '#shared/text/zh-hant.ts'
import { hrefOf } from '../data/address.ts'
import type { BrandFace } from '../data/saved.ts'
import { app, type AppState } from '../data/state.ts'
import { useStore } from '../data/store.ts'

/** The state, once words and the brand's face are there; app.tsx renders no screen before. */
export interface Ready extends AppState {
  words: MemberWords
  face: BrandFace
  /** What a brand wrote, in the reader's language. */
  say: (text: Text) => string
  fill: typeof fill
  href: (path: string) => string
  brand: string
}

export const useApp = (): Ready => {
  const state = useStore(app)
  return {
    ...state,
    words: state.words!,
    face: state.face!,
    say: (text) => say(text, state.locale as Locale),
    fill,
    href: (path) => hrefOf(state.brandId, path),
    brand: state.face ? say(state.face.name, state.locale) : '',
  }
}
