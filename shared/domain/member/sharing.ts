// A group may hold brands of several companies. What a member collects in one of them is seen and counted by the others
// only after they said so, brand by brand: Taiwan's PDPA takes each company for a collector of its own (Art. 7, 19, 20).
import { fail, ok, type Result } from '../../base/result.ts'
import type { Instant } from '../../base/time.ts'

/** Of the words that ask. */
export const SHARING_VERSION = 1

/** What a member said, and of which companies it spoke. */
export interface Sharing {
  version: number
  /** The group’s other companies, as they were named. */
  companies: readonly string[]
  at: Instant
  /** When they took it back. */
  endedAt?: Instant
}

interface OfCompany {
  company: string
  companyName: string
}

/** The companies of the group’s brands besides this one’s; none where all are of one. */
export const otherCompanies = (
  brands: readonly OfCompany[],
  { company: own }: Pick<OfCompany, 'company'>,
): { id: string; name: string }[] => {
  const names = new Map(brands.map(({ company, companyName }) => [company, companyName]))
  return [...names].filter(([id]) => id !== own).map(([id, name]) => ({ id, name }))
}

/** Whether what the whole group runs counts for a member in a brand. A company that came later was not agreed to. @param others the group’s other companies */
export const countsInGroup = (others: readonly string[], said: Sharing | undefined): boolean =>
  others.every((one) => said !== undefined && said.endedAt === undefined && said.companies.includes(one))

/** What is written down of a yes; refused where other words or fewer companies were read than there are now. */
export const agreeToShare = (
  read: Pick<Sharing, 'version' | 'companies'>,
  others: readonly string[],
  now: Instant,
): Result<Sharing, 'notice-outdated'> =>
  read.version === SHARING_VERSION && others.length > 0 && others.every((one) => read.companies.includes(one))
    ? ok({ version: SHARING_VERSION, companies: others, at: now })
    : fail('notice-outdated', { version: SHARING_VERSION })

/** Taken back; what was collected before stays where it was counted. */
export const stopSharing = (said: Sharing | undefined, now: Instant): Sharing | undefined =>
  said && said.endedAt === undefined ? { ...said, endedAt: now } : said

/** Of two memberships that become one, whose holders were both asked: the stricter one wins. */
export const sharedByBoth = (ours: Sharing | undefined, theirs: Sharing | undefined): Sharing | undefined => {
  if (!ours || !theirs) return undefined
  if (ours.endedAt ?? theirs.endedAt) return ours.endedAt ? ours : theirs
  const later = ours.at >= theirs.at ? ours : theirs
  return { ...later, companies: ours.companies.filter((one) => theirs.companies.includes(one)) }
}
