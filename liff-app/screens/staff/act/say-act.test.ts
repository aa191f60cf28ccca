import { expect, test } from 'vitest'
import { staff as words } from '#shared/text/staff/zh-hant.ts'
import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import { sayAct } from './say-act.ts'

const CAMPAIGN = `cmp_${'0'.repeat(26)}`
const stamped = (owes?: object[]) =>
  ({
    kind: 'stamp',
    earned: [{ name: { 'zh-Hant': '集點卡' }, unit: { 'zh-Hant': '點' }, added: 1, balance: 5, ...(owes && { owes }) }],
  }) as unknown as ShownAct

test('a stamp is said with what is on the card now', () => {
  expect(sayAct(stamped(), words, 'zh-Hant')).toEqual(['集點卡 +1 點，共 5 點'])
})

test('what the stamp earned and could not be given is said with its reason, also where nobody knows its name any more', () => {
  const owes = [
    { id: CAMPAIGN, name: { 'zh-Hant': '小餅乾' }, why: 'coupon-sold-out' },
    { id: CAMPAIGN, name: null, why: 'campaign-over' },
  ]
  expect(sayAct(stamped(owes), words, 'zh-Hant').slice(1)).toEqual([
    '「小餅乾」發完了，先記在卡上；有了以後，下次集點一起給他。',
    '「優惠券」檔期過了，先記在卡上；延長以後，下次集點一起給他。',
  ])
})
