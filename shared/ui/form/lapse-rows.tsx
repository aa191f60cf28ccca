// When what was earned lapses, as a marketer chooses it.
import { LAPSE_MONTHS_MAX, type LapseRule } from '../../domain/ledger/lapse-rule.ts'
import { RadioRows } from './radio-rows.tsx'
import { WholeField } from './whole-field.tsx'
import { spoken } from '../locale.ts'
import { optionsOf } from './options-of.ts'

interface Props {
  label: string
  id?: string
  rule: LapseRule
  change: (rule: LapseRule) => void
}

const MONTHS = 12
/** As wide as its longest word. */
const NARROW = { width: 'auto' }

const words = spoken({
  'zh-Hant': {
    rules: {
      'end-of': '固定在期末',
      'after-earning': '從得到那天起，每一筆各算',
      'after-activity': '從最後一次消費起，全部一起算',
      never: '不過期',
    },
    months: '個月',
    period: '哪一種期',
    periods: { month: '月底', quarter: '季末', year: '年底' },
    later: '再晚幾期',
    laters: ['當期', '下一期', '再下一期', '再晚三期', '再晚四期'],
  },
  en: {
    rules: {
      'end-of': 'At the end of a period',
      'after-earning': 'Each from the day it was earned',
      'after-activity': 'All from the last purchase',
      never: 'Never',
    },
    months: 'months',
    period: 'Which period',
    periods: { month: 'end of month', quarter: 'end of quarter', year: 'end of year' },
    later: 'How many periods later',
    laters: ['this one', 'the next', 'the one after', 'three later', 'four later'],
  },
  ja: {
    rules: {
      'end-of': '期末にまとめて',
      'after-earning': '獲得した日から、それぞれ',
      'after-activity': '最後のお買い上げから、まとめて',
      never: '期限なし',
    },
    months: 'か月',
    period: 'どの期',
    periods: { month: '月末', quarter: '四半期末', year: '年末' },
    later: '何期あと',
    laters: ['当期', '次の期', 'その次', '3 期あと', '4 期あと'],
  },
})

const starting = (kind: LapseRule['kind'], before: LapseRule): LapseRule => {
  if (kind === 'never') return { kind }
  if (kind === 'end-of') return { kind, period: 'year', later: 1 }
  return { kind, months: 'months' in before ? before.months : MONTHS }
}

export const LapseRows = ({ label, id, rule, change }: Props) => (
  <RadioRows
    label={label}
    id={id}
    chosen={rule.kind}
    options={optionsOf(words.rules)}
    choose={(kind) => change(starting(kind, rule))}
  >
    {'months' in rule && (
      <WholeField
        label={words.months}
        value={rule.months}
        min={1}
        max={LAPSE_MONTHS_MAX}
        after={words.months}
        change={(months) => change({ ...rule, months })}
      />
    )}
    {rule.kind === 'end-of' && (
      <>
        <select
          class="select"
          style={NARROW}
          aria-label={words.later}
          value={rule.later}
          onChange={(event) => change({ ...rule, later: Number(event.currentTarget.value) })}
        >
          {words.laters.map((later, periods) => (
            <option key={later} value={periods}>
              {later}
            </option>
          ))}
        </select>
        <select
          class="select"
          style={NARROW}
          aria-label={words.period}
          value={rule.period}
          onChange={(event) => change({ ...rule, period: event.currentTarget.value as typeof rule.period })}
        >
          {Object.entries(words.periods).map(([period, name]) => (
            <option key={period} value={period}>
              {name}
            </option>
          ))}
        </select>
      </>
    )}
  </RadioRows>
)
