// What a poster says to guests: in the language it is printed in, whatever the desk speaks.
import type { Locale } from '#shared/base/text.ts'

interface PosterText {
  head: string
  /** While no card is live. */
  headJoin: string
  steps: readonly [string, string, string]
  stepJoin: string
  how: string
  qr: string
}

export const posterTexts: Record<Locale, PosterText> = {
  'zh-Hant': {
    head: '掃一下，\n開始集點。',
    headJoin: '掃一下，\n加入會員。',
    steps: ['用 LINE 掃', '留個手機', '開始集點'],
    stepJoin: '收好康',
    how: '集滿 {goal} {unit}，送你{reward}。',
    qr: '加入會員的 QR',
  },
  en: {
    head: 'Scan and\ncollect.',
    headJoin: 'Scan and\njoin us.',
    steps: ['Scan in LINE', 'Your phone', 'Collect'],
    stepJoin: 'Get offers',
    how: 'Collect {goal} {unit} for {reward}.',
    qr: 'QR to join',
  },
  ja: {
    head: '読み取って、\n貯めよう。',
    headJoin: '読み取って、\n会員登録。',
    steps: ['LINEで読取', '電話番号だけ', '貯め始める'],
    stepJoin: '特典をもらう',
    how: '{goal} {unit}で、{reward}をプレゼント。',
    qr: '会員登録のQR',
  },
}
