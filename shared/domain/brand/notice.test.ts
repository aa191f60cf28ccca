import { expect, test } from 'vitest'
import { LOCALES } from '../../base/text.ts'
import { noticeText } from './notice.ts'

const of = { company: '海風餐飲股份有限公司', brand: '海風咖啡', region: 'ap-northeast-1' }

test.each(LOCALES)('the notice in %s names company and brand, and leaves no place open', (locale) => {
  const notice = noticeText(of)[locale]
  expect(notice).toContain(of.company)
  expect(notice).toContain(of.brand)
  expect(notice).not.toMatch(/[{}]/)
})

test.each(LOCALES)('in a group of several companies the notice in %s names the others', (locale) => {
  const notice = noticeText({ ...of, others: ['步行戶外股份有限公司'] })[locale]
  expect(notice).toContain('步行戶外股份有限公司')
  expect(notice.startsWith(noticeText(of)[locale])).toBe(true)
})

test('the notice says where data is kept, by its AWS name where we have no word for it', () => {
  expect(noticeText(of)['zh-Hant']).toContain('日本東京')
  expect(noticeText({ ...of, region: 'ap-east-2' }).en).toContain('ap-east-2')
})

test('a company’s name that looks like a place is printed as it is', () => {
  expect(noticeText({ ...of, company: '{brand}' }).en).toContain('{brand} (“we”)')
})
