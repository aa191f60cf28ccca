import { fill } from '#shared/base/text.ts'
import type { MergeLine } from '#shared/contract/member/merge.ts'
import { aside } from '#shared/ui/joiners.ts'
import { mergeWords as words } from '../../../words/rooms.ts'
import { said } from '../../../words/said.ts'

interface Row {
  key: string
  name: string
  unit: string
  had: number
  amount: number
  has: number
  back: number
  gives: number
}

const sumOf = (lines: readonly MergeLine[], of: (line: MergeLine) => number) =>
  lines.reduce((sum, line) => sum + of(line), 0)

/** Cards and tiers one by one; of coupons, tags and fields how many. */
export const rowsOf = (lines: readonly MergeLine[]): Row[] => {
  const single = lines
    .filter(({ what }) => what === 'card' || what === 'tier')
    .map(({ what, id, name, unit, had, amount, has, back, gives }) => ({
      key: `${what} ${id}`,
      name: what === 'tier' ? `${words.tier}${aside(said(name))}` : said(name),
      unit: unit ? said(unit) : '',
      had,
      amount,
      has,
      back: back ?? 0,
      gives,
    }))
  const counted = (['coupon', 'tag', 'attribute'] as const).flatMap((what) => {
    const of = lines.filter((line) => line.what === what)
    if (of.length === 0) return []
    const name = { coupon: words.coupons, tag: words.tags, attribute: words.attributes }[what]
    const amount = sumOf(of, (line) => line.amount)
    const had = what === 'coupon' ? sumOf(uniqueBy(of), (line) => line.had) : 0
    const back = sumOf(of, (line) => line.back ?? 0)
    return [
      {
        key: what,
        name,
        unit: words.units[what === 'coupon' ? 'coupon' : 'other'],
        had,
        amount,
        has: had + amount,
        back,
        gives: 0,
      },
    ]
  })
  return [...single, ...counted]
}

/** Coupons of one campaign all say how many of it there were. */
const uniqueBy = (lines: readonly MergeLine[]) => [
  ...new Map(lines.map((line) => [line.name['zh-Hant'], line])).values(),
]

const count = (n: number) => n.toLocaleString('en')

export const MergeTable = ({ lines }: { lines: readonly MergeLine[] }) => {
  const rows = rowsOf(lines)
  if (rows.length === 0) return <p class="note">{words.nothing}</p>
  return (
    <table class="table table--tight">
      <thead>
        <tr>
          <th>{words.head.what}</th>
          <th class="r">{words.head.had}</th>
          <th class="r">{words.head.amount}</th>
          <th class="r">{words.head.has}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, unit, had, amount, has, gives }) => (
          <tr key={key}>
            <td>
              {name}
              {gives > 0 && <small class="muted"> {fill(words.gives, { count: gives })}</small>}
            </td>
            <td class="r num">{count(had)}</td>
            <td class="r num">{amount > 0 ? `+${count(amount)}` : count(amount)}</td>
            <td class="r num">
              <b>{count(has)}</b> {unit}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const UndoTable = ({ lines }: { lines: readonly MergeLine[] }) => {
  const rows = rowsOf(lines)
  if (rows.length === 0) return <p class="note">{words.nothing}</p>
  return (
    <table class="table table--tight">
      <thead>
        <tr>
          <th>{words.undoHead.what}</th>
          <th class="r">{words.undoHead.amount}</th>
          <th class="r">{words.undoHead.back}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, unit, amount, back }) => (
          <tr key={key}>
            <td>{name}</td>
            <td class="r num">{count(amount)}</td>
            <td class="r num">
              <b>{count(back)}</b> {unit}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
