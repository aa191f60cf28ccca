import { say, type Text } from '#shared/base/text.ts'
import { pageLocale } from '#shared/ui/locale.ts'

/** What a brand wrote, in the language of this page. */
export const said = (text: Text): string => say(text, pageLocale())
