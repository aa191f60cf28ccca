// The member's side: words, LINE and the API start together; the first screen needs the words only.
import { render } from 'preact'
import { App } from './app.tsx'
import { firstLocale } from '#shared/ui/locale.ts'
import { speakFirst } from './data/language.ts'
import { visit } from './data/visit.ts'

export const open = (root: HTMLElement): void => {
  void speakFirst(firstLocale()).then(() => {
    root.replaceChildren()
    render(<App />, root)
  })
  void visit()
}
