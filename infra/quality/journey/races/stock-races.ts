import { describe, expect, test } from 'vitest'
import { count, times, type Job } from './job.ts'
import type { Track } from './race-track.ts'

export const stocks = (track: () => Track) =>
  describe('a limited stock', () => {
    const claim = (code: string, member: string): Job => ({ act: 'claim', member, asked: { code } })

    test('of a hundred, grabbed by five hundred members, gives exactly a hundred', async () => {
      const { joinMany, links, race } = track()
      const members = await joinMany(500)
      const grabs = members.map((member) => claim(links.hundred, member))
      const { words, writes } = await race(grabs, 'aws')
      expect(count(words)).toEqual({ 'coupon-sold-out': 400, ok: 100 })
      const units = Object.values(writes)
      const all = units.reduce((sum, one) => sum + one, 0)
      expect(Math.max(...units) / all).toBeLessThanOrEqual(1 / 16)
    })

    test('is handed out to the last one also when few members share a shard', async () => {
      const { couponsOf, joinMany, links, race } = track()
      const members = await joinMany(3)
      const { words } = await race(times(48, (nth) => claim(links.seven, members[nth % 3]!)))
      expect(count(words).ok).toBe(7)
      const held = await Promise.all(members.map(couponsOf))
      expect(held.every((coupons) => coupons.length <= 3)).toBe(true)
    })

    test('once sold out refuses without writing', async () => {
      const { joinMany, links, race } = track()
      const members = await joinMany(240)
      const claims = (from: number, to: number) => members.slice(from, to).map((member) => claim(links.four, member))
      expect(count((await race(claims(0, 40))).words).ok).toBe(4)
      const late = await race(claims(40, 240))
      expect(count(late.words)).toEqual({ 'coupon-sold-out': 200 })
      expect(late.writes).toEqual({})
    })

    test('gives a member what the campaign allows, however many requests come at once', async () => {
      const { join, links, race } = track()
      const member = await join()
      const { words } = await race(times(64, () => claim(links.many, member)))
      expect(count(words)).toEqual({ 'coupon-limit-reached': 62, ok: 2 })
    })
  })
