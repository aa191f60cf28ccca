import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant, text } from '../base/text-schema.ts'
import { DAY_END_MAX } from '../domain/brand/day-end.ts'
import { face } from '../domain/brand/face.ts'
import { coordinates } from '../domain/brand/place.ts'
import { WORTH_MAX } from '../domain/card/stamp-card.ts'
import { sharingAsked } from './member/sharing.ts'
import { route } from './route.ts'
import { OWN_STORES } from './staff/own-stores.ts'

const storeLine = z.object({ id: id('sto'), name: z.string(), code: z.string(), address: z.string().nullable() })

export const brandFace = route({
  key: 'GET /brands/{id}/face',
  who: 'anyone',
  summary: 'What a brand’s LIFF app needs before anybody has signed in.',
  input: z.strictObject({ id: id('brd') }),
  output: z.object({
    liffId: z.string(),
    name: text(40),
    colours: z.object({ accent: z.string(), ink: z.string() }),
    pictures: z.object({ pattern: z.string(), mark: z.string(), cover: z.string().nullable() }),
    notice: z.object({ version: z.int(), text: text(4000) }),
    company: z.string(),
    sharing: sharingAsked.optional(),
    basicId: z.string().nullable(),
    stores: z.array(storeLine),
    /** What a newcomer gets, said on the join screen; null when nothing is promised. */
    joinGift: z.object({ name: text(40), days: z.int() }).nullable(),
    now: instant,
  }),
  failures: {},
})

export const counterCode = z.object({
  /** The whole code, inside the QR link. */
  code: z.string(),
  digits: z.string().length(6),
  worth: z.int(),
  expiresAt: instant,
  /** The LIFF URL the QR shows. */
  url: z.string(),
})

export const standingCode = route({
  key: 'GET /admin/stores/{id}/code',
  who: 'staff',
  permission: 'counter.run',
  summary: 'The code that stands on the store’s counter screen now.',
  input: z.strictObject({ id: id('sto') }),
  output: counterCode,
  failures: OWN_STORES,
})

export const counterScreen = route({
  key: 'GET /counter/screen',
  who: 'device',
  summary: 'What the paired counter screen shows; asked every second.',
  input: z.strictObject({}),
  output: z.object({
    store: z.object({
      id: id('sto'),
      name: z.string(),
      brandId: id('brd'),
      brandName: z.string(),
      face,
      unit: z.string(),
    }),
    code: counterCode,
    today: z.object({ stamps: z.int(), people: z.int(), joins: z.int() }),
    /** Newest first; names are masked. */
    recent: z.array(z.object({ at: instant, kind: z.enum(['stamp', 'redeem']), name: z.string(), words: z.string() })),
    now: instant,
  }),
  failures: { 'device-revoked': 401 },
})

export const setWorth = route({
  key: 'PUT /counter/worth',
  who: 'device',
  summary: 'How many stamps the standing code gives; the next code gives one again.',
  input: z.strictObject({ worth: z.int().min(1).max(WORTH_MAX) }),
  output: counterCode,
  failures: { 'device-revoked': 401 },
})

export const pairDevice = route({
  key: 'POST /counter/pairings',
  who: 'anyone',
  summary: 'A tablet types the six digits that the admin shows, and becomes the store’s counter screen.',
  input: z.strictObject({ digits: z.string().regex(/^\d{6}$/), name: z.string().trim().min(1).max(40) }),
  output: z.object({ token: z.string(), deviceId: id('dev'), storeName: z.string(), brandId: id('brd') }),
  status: 201,
  failures: { 'pairing-unknown': 404 },
})

const poster = z.object({
  id: id('pos'),
  code: z.string(),
  place: z.string(),
  url: z.string(),
  createdAt: instant,
  scans: z.int(),
  joins: z.int(),
})

const device = z.object({
  id: id('dev'),
  name: z.string(),
  pairedAt: instant,
  pairedBy: z.string(),
  seenAt: instant.nullable(),
  state: z.enum(['paired', 'revoked']),
})

const storePage = z.object({
  id: id('sto'),
  name: z.string(),
  code: z.string(),
  address: z.string().nullable(),
  /** Where it stands on the map; null while nobody has told. */
  place: coordinates.nullable(),
  brandId: id('brd'),
  hasPin: z.boolean(),
  posters: z.array(poster),
  devices: z.array(device),
})

export const listStores = route({
  key: 'GET /admin/stores',
  who: 'staff',
  permission: 'reports.read',
  summary: 'The stores this person may see, with their posters and counter screens.',
  input: z.strictObject({ brand: id('brd').optional() }),
  output: z.object({ stores: z.array(storePage) }),
  failures: {},
})

export const openStore = route({
  key: 'POST /admin/stores',
  who: 'staff',
  permission: 'stores.write',
  summary: 'Opens a store of a brand.',
  input: z.strictObject({
    brand: id('brd'),
    name: z.string().trim().min(1).max(30),
    address: z.string().trim().max(120).optional(),
  }),
  output: storePage,
  status: 201,
  failures: OWN_STORES,
})

export const setPin = route({
  key: 'PUT /admin/stores/{id}/pin',
  who: 'staff',
  permission: 'stores.write',
  summary: 'Sets the PIN that clerks type on a member’s phone. It is never shown again.',
  input: z.strictObject({ id: id('sto'), pin: z.string().regex(/^\d{4,8}$/) }),
  output: z.object({ hasPin: z.literal(true) }),
  failures: { ...OWN_STORES, 'pin-weak': 422 },
})

export const setPlace = route({
  key: 'PUT /admin/stores/{id}/place',
  who: 'staff',
  permission: 'stores.write',
  summary: 'Tells where a store stands, so that check-ins too far apart for the time between them are noticed.',
  input: z.strictObject({ id: id('sto'), place: coordinates.nullable() }),
  output: z.object({ place: coordinates.nullable() }),
  failures: OWN_STORES,
})

export const setDayEnd = route({
  key: 'PUT /admin/brands/{id}/day-end',
  who: 'staff',
  permission: 'stores.write',
  summary:
    'Tells until which hour of the night a brand’s business day lasts: what happens before it counts for the day before. What was counted stays where it was.',
  input: z.strictObject({ id: id('brd'), hour: z.int().min(0).max(DAY_END_MAX) }),
  output: z.object({ hour: z.int() }),
  failures: OWN_STORES,
})

export const hangPoster = route({
  key: 'POST /admin/stores/{id}/posters',
  who: 'staff',
  permission: 'stores.write',
  summary: 'Makes a poster (立牌) with a code of its own, so that joins tell where it hangs.',
  input: z.strictObject({ id: id('sto'), place: z.string().trim().min(1).max(30) }),
  output: poster,
  status: 201,
  failures: OWN_STORES,
})

export const startPairing = route({
  key: 'POST /admin/stores/{id}/pairings',
  who: 'staff',
  permission: 'stores.write',
  summary: 'Six digits that pair one tablet with this store; valid ten minutes.',
  input: z.strictObject({ id: id('sto') }),
  output: z.object({ digits: z.string().length(6), expiresAt: instant }),
  status: 201,
  failures: OWN_STORES,
})

export const revokeDevice = route({
  key: 'DELETE /admin/devices/{id}',
  who: 'staff',
  permission: 'stores.write',
  summary: 'Ends a counter screen’s access at once.',
  input: z.strictObject({ id: id('dev') }),
  output: z.object({ state: z.literal('revoked') }),
  failures: OWN_STORES,
})

export const uploadPicture = route({
  key: 'POST /admin/pictures',
  who: 'staff',
  permission: 'cards.write',
  summary: 'A place to PUT one picture (PNG, JPEG or WebP, 1 MB) for ten minutes.',
  input: z.strictObject({
    brand: id('brd'),
    contentType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    bytes: z.int().min(1).max(1_000_000),
  }),
  output: z.object({ uploadUrl: z.string(), picture: z.string(), url: z.string() }),
  status: 201,
  failures: {},
})

export const claimCode = route({
  key: 'POST /claims',
  who: 'anyone',
  summary: 'Takes a counter code before anybody has signed in, and holds it ten minutes.',
  input: z.strictObject({ code: z.string().min(1).max(80) }),
  output: z.object({ ticket: z.string(), expiresAt: instant }),
  failures: { 'code-already-used': 409, 'code-expired': 410, 'code-invalid': 422 },
})

export const recordScan = route({
  key: 'POST /posters/{code}/scans',
  who: 'anyone',
  summary: 'A poster was scanned; counted by poster.',
  input: z.strictObject({ code: z.string().min(1).max(32) }),
  output: z.object({}),
  status: 202,
  failures: {},
})
