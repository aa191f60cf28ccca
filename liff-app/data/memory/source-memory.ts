// The printed poster says which store and which sign brought a person; it must outlive liff.state, the double load and the sign-in.
import type { Source } from '#shared/events/source.ts'
import type { Address } from '../address.ts'

const LONGEST = 64

const word = (value: string | null | undefined): string | undefined => value?.trim().slice(0, LONGEST) || undefined

const key = (brandId: string) => `jidian:${brandId}:source`

export const sourceOf = ({ path, query }: Address): Source | undefined => {
  const store = word(/^\/s\/([^/]+)$/.exec(path)?.[1])
  const found: Source = {
    store: store && decodeURIComponent(store),
    poster: word(query.get('p')),
    campaign: word(query.get('utm_campaign')),
    link: word(query.get('l')),
    referrer: word(query.get('r')),
  }
  const told = Object.entries(found).filter(([, value]) => value !== undefined)
  return told.length > 0 ? (Object.fromEntries(told) as Source) : undefined
}

/** The first source of a visit stays: a reload without the poster's query does not wash it out. */
export const rememberSource = (address: Address, storage: Storage): void => {
  const source = sourceOf(address)
  if (source) storage.setItem(key(address.brandId), JSON.stringify(source))
}

/** What the API says of the link that brought them: it knows more than the address does. */
export const keepSource = (brandId: string, source: Source, storage: Storage): void =>
  storage.setItem(key(brandId), JSON.stringify(source))

export const rememberedSource = (brandId: string, storage: Storage): Source | undefined => {
  const text = storage.getItem(key(brandId))
  return text ? (JSON.parse(text) as Source) : undefined
}

export const forgetSource = (brandId: string, storage: Storage): void => storage.removeItem(key(brandId))
