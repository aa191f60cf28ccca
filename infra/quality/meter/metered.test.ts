// Whatever members, tills, clerks and staff change every day is metered; what is set up once in a while is named here.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allRoutes } from '#shared/contract/contracts.ts'

const files = readdirSync(import.meta.dirname).filter((name) =>
  /-life\.ts$|^(operations|reviewed|drop)\.ts$/.test(name),
)
const driven = files.map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8')).join('\n')

/** Driven by a guest’s hands, or by LINE. */
const BY_HAND = ['POST /me', 'POST /session', 'POST /line/{channelId}/webhook']
const AS_ANOTHER = {
  'DELETE /pos/holds/{id}': 'release of a hold',
  'POST /clerk/bindings/{id}/decision': 'binding decided',
  'PUT /me/attributes/{attribute}': 'attribute',
  'POST /clerk/spend-asks': 'question on LINE',
  'DELETE /clerk/holds/{coupon}': 'release coupon',
  'POST /clerk/spend-codes': 'code for spending',
  'POST /admin/members/{id}/erasure': 'erasure',
}

/** Once in a while, by who sets a house up: of config, a key, a screen or a place one item, with its line in the audit. */
const SET_UP = [
  /^(PUT|POST|DELETE) \/admin\/(programs|campaigns|bundles|playbooks|tiers)\//,
  /^(PUT|POST|DELETE) \/admin\/(attributes|brands|desk-limits|devices|people|pictures|sms|till-keys|unusual)/,
  /^(PUT|POST|DELETE) \/admin\/stores/,
  /^PUT \/counter\/worth$/,
  /^POST \/counter\/(pairings|clerks)/,
  /^POST \/clerk\/(sessions|invitations)/,
]
/** Nothing but how often somebody asked; and a tap on a link or a scan of a 立牌, which is one note that lapses. */
const HARDLY = [
  /\/preview$/,
  /^POST \/clerk\/pay-out-quotes$/,
  /^POST \/me\/clicks$/,
  /^POST \/posters\/\{code\}\/scans$/,
]

const others = [...SET_UP, ...HARDLY]
const changing = allRoutes()
  .map(({ key }) => key)
  .filter((key) => !key.startsWith('GET '))

test('every call that changes something is metered, or is known for a setting', () => {
  const isKnown = (key: string) =>
    BY_HAND.includes(key) || key in AS_ANOTHER || driven.includes(`'${key}'`) || others.some((one) => one.test(key))
  expect(changing.filter((key) => !isKnown(key))).toEqual([])
})

test('and nothing is excused that is not there', () => {
  for (const key of [...BY_HAND, ...Object.keys(AS_ANOTHER)]) expect(changing).toContain(key)
  for (const one of others) expect(changing.filter((key) => one.test(key)).length, String(one)).toBeGreaterThan(0)
})
