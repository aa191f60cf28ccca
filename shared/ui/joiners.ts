// How the parts of what is made of several are put together, in the language of the page.
import { fill, type Locale } from '../base/text.ts'
import { spoken } from './locale.ts'

type Mark = 'list' | 'comma' | 'semicolon' | 'stop' | 'dot' | 'between' | 'quote' | 'aside' | 'label'

const MARKS: Record<Locale, Record<Mark, string>> = {
  'zh-Hant': {
    list: '、',
    comma: '，',
    semicolon: '；',
    stop: '。',
    dot: '・',
    between: '',
    quote: '「{what}」',
    aside: '（{what}）',
    label: '{label}：{what}',
  },
  en: {
    list: ', ',
    comma: ', ',
    semicolon: '; ',
    stop: '.',
    dot: ' · ',
    between: ' ',
    quote: '“{what}”',
    aside: ' ({what})',
    label: '{label}: {what}',
  },
  ja: {
    list: '、',
    comma: '、',
    semicolon: '。',
    stop: '。',
    dot: '・',
    between: '',
    quote: '「{what}」',
    aside: '（{what}）',
    label: '{label}：{what}',
  },
}

export const marks = spoken(MARKS)

/** A、B、C */
export const listed = (names: readonly string[]): string => names.join(marks.list)

/** Clauses of one sentence; empty ones are left out. */
export const claused = (clauses: readonly (string | null | undefined | false)[]): string =>
  clauses.filter(Boolean).join(marks.comma)

/** 「咖啡集點卡」 */
export const quoted = (what: string): string => fill(marks.quote, { what })

/** （剩 12 張） */
export const aside = (what: string): string => fill(marks.aside, { what })

/** 品牌：海風咖啡 */
export const labelled = (label: string, what: string): string => fill(marks.label, { label, what })
