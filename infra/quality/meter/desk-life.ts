// What staff do at the desk to what a member holds.
import { cafe } from '../../local/seed/demo-cafe.ts'
import { must } from '../drive/must.ts'
import { BRAND, key, once, POINTS, type Hands } from './hands.ts'
import type { Phase } from './named.ts'

const BUNDLE = 'bdl_01JDHF0BD0000000000000009Z'

export const deskLife = (hands: Hands): (Phase | string)[] => {
  const { admin, colleague, fresh, publish } = hands
  const whose = async (guest: Parameters<Phase>[0]) => ({ id: (await fresh(guest)).member.id, ...BRAND })
  const usable = async (guest: Parameters<Phase>[0]) =>
    (await fresh(guest)).coupons.filter(({ state }) => state === 'usable').map(({ id }) => id)
  return [
    async (guest, { during }) => {
      const whom = await whose(guest)
      const wish = (kind: string, amount: number) =>
        ({ ...whom, program: POINTS, kind, amount, reason: '手機沒電' }) as never
      const adjust = (asked: never) => must('adjust', admin('POST /admin/members/{id}/adjustments', asked, key()))
      await during('late credit', () => adjust(wish('late-credit', 5)))
      await during('correction', () => adjust(wish('correction', -3)))
      const { entry } = await adjust(wish('late-credit', 4))
      const undo = { ...whom, entry: entry! }
      await during('adjustment undone', () =>
        must('undo', admin('POST /admin/members/{id}/adjustments/undo', undo, key())),
      )
      let waiting: string | null = null
      await during(
        'act above the limit',
        async () => void ({ approval: waiting } = await adjust(wish('late-credit', 1_200))),
      )
      const agreed = { id: waiting! as never, ...BRAND, approve: true }
      await during('approval', () => must('agree', colleague('POST /admin/approvals/{id}/decision', agreed, key())))
      const later = { ...whom, program: POINTS, until: '2031-01-31', reason: '住院' } as never
      await during('extension of points', () =>
        must('extend', admin('POST /admin/members/{id}/extensions', later, key())),
      )
    },
    async (guest, { during }) => {
      const { id: member } = await whose(guest)
      const [late, lost, wrong] = await usable(guest)
      const at = (id: typeof late) => ({ id: id!, ...BRAND, member, reason: '店裡公休' })
      await during('extension of a coupon', () =>
        must('extend', admin('POST /admin/coupons/{id}/extension', { ...at(late), until: '2028-06-30' }, key())),
      )
      await during('coupon given anew', () =>
        must('reissue', admin('POST /admin/coupons/{id}/reissue', at(lost), key())),
      )
      await during('coupon taken away', () => must('void', admin('POST /admin/coupons/{id}/void', at(wrong), key())))
    },
    once(() =>
      publish('bundles', BUNDLE, {
        name: { 'zh-Hant': '開幕禮' },
        coupons: [cafe.campaigns[0]!, cafe.campaigns[1]!].map(({ id }) => ({ ...BRAND, campaign: id })),
        points: [{ ...BRAND, program: POINTS, amount: 88 }],
      }),
    ),
    'PT61S',
    async (guest, { during }) => {
      const gift = { id: BUNDLE as never, ...BRAND, member: (await whose(guest)).id }
      await during('bundle of two coupons and points', () =>
        must('give', admin('POST /admin/bundles/{id}/gifts', gift, key())),
      )
    },
  ]
}
