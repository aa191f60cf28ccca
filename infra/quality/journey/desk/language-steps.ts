// Every room of the desk in the other two languages: nothing is left in Chinese but what somebody wrote, and nothing is too wide.
import type { Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withoutName } from '../../../../admin-app/words/message-text.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { joinGuest } from '../../drive/guest.ts'
import { axeComplaints } from '../../axe.ts'
import { atRest } from '../browser/at-rest.ts'
import type { DeskScene } from '../browser/desk-scene.ts'
import { NARROW, WIDE } from '../browser/look.ts'
import type { Stage } from '../browser/stage.ts'
import { answered } from '../browser/traffic.ts'

const LANGUAGES = [
  { locale: 'en', name: 'English', rail: 'Main menu' },
  { locale: 'ja', name: '日本語', rail: 'メインメニュー' },
] as const

const ROOMS = [
  '/admin/',
  '/admin/members',
  '/admin/attributes',
  '/admin/approvals',
  '/admin/cards',
  '/admin/coupons',
  '/admin/bundles',
  '/admin/tiers',
  '/admin/playbooks',
  '/admin/messages',
  '/admin/money',
  '/admin/stores',
  '/admin/unusual',
  '/admin/orders',
  '/admin/line',
  '/admin/sms',
  '/admin/till-keys',
  '/admin/audit',
]

const HAN = /\p{Script=Han}/u
/** Languages by their own names, also where one letter stands for one. */
const NAMES = /中文|日本語|^[中日]$/g

/** What the API told a page: what people wrote, in whatever language. */
const written = (page: Page) => {
  const told = new Set<string>()
  const collect = (of: unknown): void => {
    if (typeof of === 'string') {
      // Members are named only where they are known.
      if (HAN.test(of)) told.add(of.trim()).add(withoutName(of).trim())
    } else if (of && typeof of === 'object') Object.values(of).forEach(collect)
  }
  const hear = async (response: Response) => {
    if (!response.headers()['content-type']?.includes('json')) return
    // A page that was left takes its answers with it.
    const body: unknown = await response.json().catch(() => null)
    collect(body)
  }
  const underWay: Promise<void>[] = []
  page.on('response', (response) => underWay.push(hear(response)))
  return async () => {
    await Promise.all(underWay)
    return [...told].sort((a, b) => b.length - a.length)
  }
}

/** Texts and labels with Han letters in them, without what shows a member's phone and what says that it is Chinese. */
const chineseOn = (page: Page) =>
  page.evaluate(() => {
    const isHan = /\p{Script=Han}/u
    const isOurs = (element: Element | null) =>
      element && !element.closest('option[lang], [lang^="zh"], .phone, .ava, script, style')
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text
      if (isHan.test(data) && isOurs(parentElement)) found.push(data.trim())
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const said = element.getAttribute(name)
        if (said && isHan.test(said) && isOurs(element)) found.push(said)
      }
    }
    return [...new Set(found)]
  })

export const languageSteps = (scene: DeskScene) =>
  describe('the desk in other languages', () => {
    let stage: Stage
    let desk: Page
    let member: string
    let peoplesWords: () => Promise<string[]>

    const choose = async (name: string, rail: string) => {
      await answered(desk)
      await desk.locator('.rail select').selectOption({ label: name })
      await desk.getByRole('navigation', { name: rail }).waitFor()
    }
    const over = () => desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

    beforeAll(async () => {
      ;({ stage } = scene)
      const guest = await joinGuest(stage.world, cafe, 'Grace')
      member = (await guest.home()).member.id
      desk = await scene.enter('/admin/')
      await desk.setViewportSize(WIDE)
      peoplesWords = written(desk)
    }, 240_000)
    afterAll(() => choose('中文', '主要選單'))

    test.each(LANGUAGES)(
      'every room says $locale, and fits a phone',
      async ({ locale, name, rail }) => {
        await choose(name, rail)
        const editors = [
          `/admin/members/${member}`,
          `/admin/cards/${cafe.program.id}`,
          ...(
            await stage.asOwner<{ campaigns: { id: string }[] }>('GET', `/admin/campaigns?brand=${cafe.id}`)
          ).campaigns
            .slice(0, 1)
            .map(({ id }) => `/admin/coupons/${id}`),
        ]
        for (const room of [...ROOMS, ...editors]) {
          await scene.enter(room)
          await desk.getByRole('heading', { level: 1 }).waitFor()
          await answered(desk)
          await atRest(desk)
          expect(await desk.locator('html').getAttribute('lang'), room).toBe(locale)
          if (locale === 'en') {
            const theirs = await peoplesWords()
            const left = (await chineseOn(desk)).map((text) =>
              theirs.reduce((rest, said) => rest.replaceAll(said, ''), text.replaceAll(NAMES, '')),
            )
            expect(
              left.filter((text) => HAN.test(text)),
              room,
            ).toEqual([])
            expect(await axeComplaints(desk), room).toEqual([])
          }
          await stage.shoot(desk, `${locale}-${room.split('/').slice(2).join('-') || 'today'}`)
          await desk.setViewportSize(NARROW)
          expect(await over(), `${room} at ${NARROW.width}`).toBeLessThanOrEqual(0)
          await desk.setViewportSize(WIDE)
        }
      },
      240_000,
    )
  })
