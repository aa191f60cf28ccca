// A tier as people see it: set up at the desk with what it would move beside it, reached at a till, read on a phone, and lost.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, instant } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { createTill, type Till } from '../../drive/till.ts'
import { chooseLanguage } from '../browser/choose-language.ts'
import type { DeskScene } from '../browser/desk-scene.ts'
import { joinWith } from '../browser/join-with.ts'
import { BOTH } from '../browser/look.ts'
import { openLiff as openLiffFor, person } from '../browser/open-liff.ts'
import type { Stage } from '../browser/stage.ts'

const PHONE = '0977000111'

export const tierSteps = (scene: DeskScene) =>
  describe('a tier', () => {
    let stage: Stage
    let till: Till
    let phone: Page
    let numbers = 0

    const now = () => instant(stage.world.clock.now())
    const openLiff = (path: string) => openLiffFor(stage, phone, path, '小安')
    const buys = async (total: number) => {
      const order = {
        number: `B-${++numbers}`,
        storeId: stage.cafe.stores[0]!.id,
        paidAt: now(),
        lines: [],
        total,
        member: { phone: PHONE },
      }
      const { status } = await till.send('POST /pos/orders', order)
      expect(status).toBe(201)
      return order
    }

    /** The café's own scheme, but a term is four months: a year of days is walked elsewhere, with no browser beside it. */
    const shortenTerms = async () => {
      const { id, settings } = cafe.tiers!
      const shorter = { ...settings, period: { kind: 'rolling', months: 4 }, lastsMonths: 4 }
      const draft = { brand: cafe.id, settings: shorter, draftVersion: null }
      const { draftVersion } = await stage.asOwner<{ draftVersion: number }>('PUT', `/admin/tiers/${id}/draft`, draft)
      await stage.asOwner('POST', `/admin/tiers/${id}/publication`, { brand: cafe.id, draftVersion })
      // Whatever a Lambda remembers is forgotten by then.
      await stage.world.advance('PT2M')
    }

    beforeAll(async () => {
      ;({ stage } = scene)
      await shortenTerms()
      till = await createTill(stage.world, cafe)
      phone = await stage.openPhone()
    }, 180_000)
    afterAll(() => phone?.context().close())

    describe('a member', () => {
      test('who joins begins at the bottom, and home says how far it is', async () => {
        await openLiff('/')
        await joinWith(phone, PHONE)
        await phone.getByRole('region', { name: '會員碼' }).waitFor()
        await buys(1_800)
        await openLiff('/')
        await phone.getByRole('link', { name: /一般會員\s*再消費 NT\$1,200 升等/ }).waitFor()
        await stage.look(phone, 'home-basic', { large: true })
      })

      test('finds behind that line what each tier asks for and gives', async () => {
        await phone.getByRole('link', { name: /一般會員/ }).click()
        await phone.getByRole('heading', { name: '每一級有什麼' }).waitFor()
        await phone.getByText('還沒有變動過').waitFor()
        await stage.look(phone, 'tier-basic', { large: true })
      })

      test('is lifted by an order, and has the gift and the date on the page', async () => {
        await buys(1_200)
        await openLiff('/')
        await phone.getByRole('link', { name: /常客\s*再消費 NT\$7,000 升等/ }).waitFor()
        await phone.getByText('升等禮：起司蛋糕').first().waitFor()
        await stage.look(phone, 'home-regular')
        await openLiff('/tier')
        await phone.getByText(/有效到/).waitFor()
        await phone.getByText('一般會員 → 常客').waitFor()
        await stage.look(phone, 'tier-regular')
      })

      test('reads it in the other languages too', async () => {
        for (const [locale, seen] of [
          ['en', 'What each tier gives'],
          ['ja', 'ランクごとの特典'],
          ['zh-Hant', '每一級有什麼'],
        ] as const) {
          await openLiff('/me')
          await chooseLanguage(phone, locale)
          await openLiff('/tier')
          await phone.getByRole('heading', { name: seen }).waitFor()
          if (locale !== 'zh-Hant') await stage.look(phone, `tier-${locale}`)
        }
      })
    })

    describe('at the desk', () => {
      let desk: Page
      const side = () => desk.getByRole('region', { name: '發布以後會怎樣' }).first()

      beforeAll(async () => {
        desk = await scene.enter('/admin/tiers')
      })

      test('the ladder reads back as a sentence, with nobody who would move', async () => {
        await desk.getByRole('navigation', { name: '主要選單' }).getByRole('link', { name: '會員等級' }).click()
        await desk.getByRole('heading', { name: '會員等級', level: 1 }).waitFor()
        await side().getByText('目前沒有人會變動。').waitFor()
        await stage.look(desk, 'desk-tiers', { sizes: BOTH })
      })

      test('a lower threshold says who would rise and with which gift, before it is published', async () => {
        const friend = desk.getByRole('region', { name: '第 3 級' })
        await friend.getByRole('spinbutton', { name: '升等門檻' }).fill('2500')
        await friend.getByText('這一級的門檻要比下面那一級高。').waitFor()
        await side().getByText('填好門檻，就會算給你看。').waitFor()
        await stage.look(desk, 'desk-tiers-wrong')
        await friend.getByRole('spinbutton', { name: '續會門檻' }).fill('2000')
        await friend.getByRole('spinbutton', { name: '升等門檻' }).fill('3001')
        await buys(1)
        await friend.getByRole('spinbutton', { name: '升等門檻' }).fill('3000')
        await desk.getByRole('region', { name: '第 2 級' }).getByRole('spinbutton', { name: '升等門檻' }).fill('2900')
        await side().getByText('位會員的等級會變').waitFor()
        await side().getByText('常客 → 海風之友').waitFor()
        await side()
          .getByText(/升等禮：起司蛋糕，\d+ 張/)
          .waitFor()
        await desk.getByText('存好了').waitFor()
        await stage.look(desk, 'desk-tiers-moves')
        await desk.getByRole('button', { name: '發布 v3' }).and(desk.locator(':enabled')).click()
        await desk.getByRole('dialog').getByText('常客 → 海風之友').waitFor()
        await stage.look(desk, 'desk-tiers-publish')
        await desk.getByRole('dialog').getByRole('button', { name: '先不要' }).click()
        await desk.getByRole('button', { name: '丟掉修改' }).click()
        await side().getByText('目前沒有人會變動。').waitFor()
      })
    })

    describe('a term later', () => {
      test('the tier is held through the days of grace, and then given up, and the page says why', async () => {
        const { tier } = await homeOf()
        await stage.world.advance(`PT${hoursUntil(tier.until) + A_DAY}H`)
        await openLiff('/')
        await phone.getByRole('link', { name: /常客.*保住/ }).waitFor()
        await stage.look(phone, 'home-grace')
        await openLiff('/tier')
        await phone.getByText(/先幫你留到/).waitFor()
        await stage.look(phone, 'tier-grace')
        // Longer than the fourteen days of grace: beyond ninety the clock strides from day to day, not from hour to hour.
        await stage.world.advance('P91D')
        await openLiff('/tier')
        await phone.getByText('到期調整').waitFor()
        await phone.getByText('常客 → 一般會員').waitFor()
        await stage.look(phone, 'tier-fallen')
      }, 300_000)
    })

    /** What home says to the phone, by the API. */
    const homeOf = async () => {
      const { people } = stage.world.line
      const { idToken } = people.idToken(person(stage, '小安').userId, stage.cafe.liffId)
      const session = (await (
        await fetch(`${stage.world.urls.api}/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ brandId: stage.cafe.id, idToken }),
        })
      ).json()) as { member: { tier: { until: string } } }
      return session.member
    }

    const A_DAY = 24
    const HOUR = DAY / A_DAY
    const hoursUntil = (at: string) => Math.ceil((Date.parse(at) - stage.world.clock.now()) / HOUR)
  })
