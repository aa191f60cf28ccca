// Words in the languages we speak. zh-Hant is the source; the others fall back to it.

export const LOCALES = ['zh-Hant', 'en', 'ja'] as const
export type Locale = (typeof LOCALES)[number]
export const SOURCE_LOCALE: Locale = 'zh-Hant'

/** For `lang` (BCP 47). */
export const langTag = (locale: Locale): string => (locale === 'zh-Hant' ? 'zh-Hant-TW' : locale)
/** Each by its own name, for who cannot read the page. */
export const LOCALE_NAMES: Record<Locale, string> = { 'zh-Hant': '中文', en: 'English', ja: '日本語' }

/** What a brand writes: zh-Hant always, the others when it has them. */
export type Text = { 'zh-Hant': string; en?: string; ja?: string }

export const say = (text: Text, locale: Locale): string => text[locale] || text[SOURCE_LOCALE]

/** The first language of an Accept-Language header or a LINE app language that we speak. */
export const localeOf = (tag: string | undefined): Locale => {
  for (const part of (tag ?? '').split(',')) {
    const wanted = part.trim().split(';')[0]!.toLowerCase()
    if (wanted.startsWith('zh')) return 'zh-Hant'
    if (wanted.startsWith('en')) return 'en'
    if (wanted.startsWith('ja')) return 'ja'
  }
  return SOURCE_LOCALE
}

/** Fills `{name}` places; a place without a value stays visible, so that nobody overlooks it. */
export const fill = (pattern: string, values: Readonly<Record<string, string | number | boolean | null>>): string =>
  pattern.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place))

/** What every language has to say of the same things: the same keys, texts in its own words. */
export type SameWords<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends object
    ? { [K in keyof T]: SameWords<T[K]> }
    : T
