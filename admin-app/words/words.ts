// The first words of the desk, in the one language of this page. They are loaded before any screen (main.tsx), so that a screen may
// name its words where it is read; another language is a new page.
import { pageLocale } from '#shared/ui/locale.ts'
import { LANGUAGES } from './languages.ts'

export const {
  commonFailures,
  couponFailures,
  editor,
  form,
  needWords,
  notFoundWords,
  reasons,
  shell,
  signInWords,
  smsFailures,
  sourceKinds,
  staffFailures,
  states,
  times,
  todayWords,
  uploadWords,
} = await LANGUAGES[pageLocale()].words()
