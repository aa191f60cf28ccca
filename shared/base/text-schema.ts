import { z } from './schema.ts'

/** The schema of what a brand writes, each language at most `max` UTF-16 units. */
export const text = (max: number) =>
  z.strictObject({
    'zh-Hant': z.string().trim().min(1).max(max),
    en: z.string().trim().max(max).optional(),
    ja: z.string().trim().max(max).optional(),
  })

export const locale = z.enum(['zh-Hant', 'en', 'ja'])

/** What is no time is refused by its format; this runs all the same. */
const inOneForm = (at: string) => (Number.isNaN(Date.parse(at)) ? at : new Date(at).toISOString())
/** Kept with milliseconds, however many were sent: instants are sorted as texts. */
export const instant = z.iso.datetime().overwrite(inOneForm)
export const day = z.iso.date()
