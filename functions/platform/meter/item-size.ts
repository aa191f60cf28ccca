// How large DynamoDB finds an item. Developer guide, “DynamoDB item sizes and formats”.

/** An attribute as the wire spells it: `{ S: '…' }`, `{ N: '1' }`, … */
export type Value = Record<string, unknown>
export type Item = Record<string, Value>

/** A list or map costs this, and each of its members one more, whatever it holds. */
const NEST_BYTES = 3
const MEMBER_BYTES = 1
/** A number costs a byte, one for each two significant digits, and one for its sign when it is negative; 21 at most. */
const NUMBER_MAX_BYTES = 21

const bytes = (text: string) => Buffer.byteLength(text, 'utf8')

const numberBytes = (text: string): number => {
  const digits = text.replace(/^-/, '').replace(/e.*$/i, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '')
  return Math.min(NUMBER_MAX_BYTES, 1 + Math.ceil(digits.length / 2) + (text.startsWith('-') ? 1 : 0))
}

const binaryBytes = (base64: string) => Buffer.from(base64, 'base64').length
const sum = (sizes: number[]) => sizes.reduce((all, one) => all + one, 0)

const valueBytes = (value: Value): number => {
  const [[type, held] = ['NULL', true]] = Object.entries(value)
  switch (type) {
    case 'S':
      return bytes(held as string)
    case 'N':
      return numberBytes(held as string)
    case 'B':
      return binaryBytes(held as string)
    case 'SS':
      return sum((held as string[]).map(bytes))
    case 'NS':
      return sum((held as string[]).map(numberBytes))
    case 'BS':
      return sum((held as string[]).map(binaryBytes))
    case 'L':
      return NEST_BYTES + sum((held as Value[]).map((one) => MEMBER_BYTES + valueBytes(one)))
    case 'M':
      return (
        NEST_BYTES +
        sum(Object.entries(held as Item).map(([name, one]) => MEMBER_BYTES + bytes(name) + valueBytes(one)))
      )
    default:
      return 1
  }
}

/** Bytes of an item: names and values of all its attributes. */
export const itemBytes = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => bytes(name) + valueBytes(value)))
