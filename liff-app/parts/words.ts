// The hooks every screen starts with.
import { fill, say, type Text } from '#shared/base/text.ts'
import type { MemberWords } from '#shared/text/zh-hant.ts'
import type { HomeWords } from '#shared/text/home/zh-hant.ts'
import { hrefOf } from '../data/address.ts'
import type { BrandFace } from '../data/memory/saved.ts'
import { app, type AppState } from '../data/state.ts'
import { useStore } from '../data/store.ts'

/** The state, once words and the brand's face are there; app.tsx renders no screen before. */
export interface Ready<Words> extends Omit<AppState, 'words'> {
  words: Words
  face: BrandFace
  /** What a brand wrote, in the reader's language. */
  say: (text: Text) => string
  fill: typeof fill
  href: (path: string) => string
  brand: string
}

const ready = <Words>(state: AppState, words: Words): Ready<Words> => ({
  ...state,
  words,
  face: state.face!,
  say: (text) => say(text, state.locale),
  fill,
  href: (path) => hrefOf(state.brandId, path),
  brand: state.face ? say(state.face.name, state.locale) : '',
})

/** For home and what stands on it: only the first words are there yet. */
export const useFirst = (): Ready<HomeWords> => {
  const state = useStore(app)
  return ready(state, state.words!)
}

/** For every other screen. */
export const useApp = (): Ready<MemberWords> => {
  const state = useStore(app)
  return ready(state, { ...state.words!, ...state.screens! })
}
