// What a member says of the group’s other companies.
import { langTag, type Locale } from '#shared/base/text.ts'
import type { BrandFace } from '../memory/saved.ts'

export type Asked = NonNullable<BrandFace['sharing']>

/** A yes, to what was read. */
export const agreedTo = ({ version, companies }: Asked) => ({ version, companies: companies.map(({ id }) => id) })

export const sayCompanies = ({ companies }: Asked, locale: Locale): string =>
  new Intl.ListFormat(langTag(locale)).format(companies.map(({ name }) => name))
