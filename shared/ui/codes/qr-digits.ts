// The member code as the smallest QR there is: version 1 (21 × 21), numeric mode, correction M, ISO/IEC 18004.
// Home carries this instead of a whole QR library; everything longer goes through qr.tsx.

const SIZE = 21
/** Version 1-M: 16 data bytes, 10 of correction. */
const DATA = 16
const CORRECTION = 10
const MOST_DIGITS = 34

const EXP: number[] = []
for (let n = 0, value = 1; n < 255; n++) {
  EXP[n] = value
  value = value & 0x80 ? (value << 1) ^ 0x11d : value << 1
}
const times = (a: number, b: number) => (a && b ? EXP[(EXP.indexOf(a) + EXP.indexOf(b)) % 255]! : 0)

/** Reed–Solomon remainder over GF(256). */
const correction = (data: readonly number[]): number[] => {
  let divisor = [1]
  for (let n = 0; n < CORRECTION; n++)
    divisor = [...divisor, 0].map((value, at) => value ^ times(divisor[at - 1] ?? 0, EXP[n]!))
  const rest = [...data, ...Array<number>(CORRECTION).fill(0)]
  data.forEach((_, at) => {
    const lead = rest[at]!
    divisor.forEach((value, n) => (rest[at + n]! ^= times(value, lead)))
  })
  return rest.slice(data.length)
}

const bits = (value: number, width: number) => value.toString(2).padStart(width, '0')

const bytesOf = (digits: string): number[] => {
  const groups = digits.match(/\d{1,3}/g)!.map((group) => bits(Number(group), group.length * 3 + 1))
  let stream = `0001${bits(digits.length, 10)}${groups.join('')}`
  stream += '0'.repeat(Math.min(4, DATA * 8 - stream.length))
  stream = stream.padEnd(Math.ceil(stream.length / 8) * 8, '0')
  const bytes = stream.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2))
  for (let n = 0; bytes.length < DATA; n++) bytes.push(n % 2 ? 0x11 : 0xec)
  return bytes
}

/** Correction M with mask 0, fifteen bits, already masked (ISO/IEC 18004 table C.1). */
const FORMAT = 0b101010000010010

const isFinder = (x: number, y: number) => (x < 8 && y < 8) || (x > SIZE - 9 && y < 8) || (x < 8 && y > SIZE - 9)
const isTaken = (x: number, y: number) =>
  isFinder(x, y) || x === 6 || y === 6 || (x === 8 && (y < 9 || y > SIZE - 9)) || (y === 8 && (x < 9 || x > SIZE - 9))

const finder = (x: number, y: number): boolean => {
  const dx = Math.abs(x < 8 ? x - 3 : x - (SIZE - 4))
  const dy = Math.abs(y < 8 ? y - 3 : y - (SIZE - 4))
  const ring = Math.max(dx, dy)
  return ring === 3 || ring < 2
}

/** Rows of modules, true = dark. @param digits at most 34 */
export const qrOfDigits = (digits: string): boolean[][] => {
  if (!/^\d+$/.test(digits) || digits.length > MOST_DIGITS) throw new RangeError('a version 1 QR takes up to 34 digits')
  const data = bytesOf(digits)
  const stream = [...data, ...correction(data)].map((byte) => bits(byte, 8)).join('')
  const rows = Array.from({ length: SIZE }, (_, y) =>
    Array.from({ length: SIZE }, (_, x) => (isFinder(x, y) ? finder(x, y) : (x === 6 || y === 6) && (x + y) % 2 === 0)),
  )
  for (let n = 0; n < 15; n++) {
    const dark = ((FORMAT >> n) & 1) === 1
    rows[n < 6 ? n : n < 8 ? n + 1 : SIZE - 15 + n]![8] = dark
    rows[8]![n < 8 ? SIZE - 1 - n : n === 8 ? 7 : 14 - n] = dark
  }
  rows[SIZE - 8]![8] = true
  let at = 0
  for (let right = SIZE - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    const isUp = ((right + 1) & 2) === 0
    for (let step = 0; step < SIZE; step++)
      for (const x of [right, right - 1]) {
        const y = isUp ? SIZE - 1 - step : step
        if (!isTaken(x, y)) rows[y]![x] = (stream[at++] === '1') !== ((x + y) % 2 === 0)
      }
  }
  return rows
}
