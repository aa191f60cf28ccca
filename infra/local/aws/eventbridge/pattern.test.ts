import { expect, it } from 'vitest'
import { checkPattern } from './check-pattern.ts'
import { match } from './pattern.ts'

const event = {
  source: 'aws.ec2',
  'detail-type': 'X',
  detail: {
    state: 'running',
    n: 5,
    f: -0.5,
    ip: '10.0.0.255',
    ip6: '2001:db8::1',
    name: 'Alice.PNG',
    tags: ['a', 'b'],
    nul: null,
    empty: '',
    items: [
      { id: 1, q: 2 },
      { id: 3, q: 4 },
    ],
    nested: { x: true },
  },
}

const vectors: [pattern: unknown, matches: boolean][] = [
  [{ source: ['aws.ec2'] }, true],
  [{ detail: { state: ['stopped', 'running'] } }, true],
  [{ detail: { n: [{ numeric: ['>', 0, '<=', 5] }] } }, true],
  [{ detail: { n: [{ numeric: ['=', 4] }] } }, false],
  [{ detail: { name: [{ prefix: { 'equals-ignore-case': 'aLI' } }] } }, true],
  [{ detail: { name: [{ suffix: '.png' }] } }, false],
  [{ detail: { name: [{ suffix: { 'equals-ignore-case': '.png' } }] } }, true],
  [{ detail: { state: [{ 'anything-but': ['stopped', 'running'] }] } }, false],
  [{ detail: { state: [{ 'anything-but': { prefix: 'ru' } }] } }, false],
  [{ detail: { state: [{ 'anything-but': { suffix: ['x', 'y'] } }] } }, true],
  [{ detail: { n: [{ 'anything-but': [1, 2] }] } }, true],
  [{ detail: { state: [{ 'anything-but': { wildcard: 'r*g' } }] } }, false],
  [{ detail: { missing: [{ exists: false }] } }, true],
  [{ detail: { state: [{ exists: true }] } }, true],
  [{ detail: { state: [{ exists: false }] } }, false],
  [{ detail: { ip: [{ cidr: '10.0.0.0/24' }] } }, true],
  [{ detail: { ip6: [{ cidr: '2001:db8::/32' }] } }, true],
  [{ detail: { name: [{ wildcard: 'A*e.*G' }] } }, true],
  [{ detail: { name: [{ wildcard: 'A*x*G' }] } }, false],
  [{ detail: { tags: ['b', 'z'] } }, true],
  [{ detail: { nul: [null] } }, true],
  [{ detail: { empty: [''] } }, true],
  [{ detail: { items: { id: [1], q: [4] } } }, false],
  [{ detail: { items: { id: [3], q: [4] } } }, true],
  [{ $or: [{ source: ['nope'] }, { detail: { n: [5] } }] }, true],
  [{ detail: { $or: [{ n: [9] }, { state: ['zz'] }] } }, false],
  [{ detail: { nested: { x: [true] } } }, true],
  [{ detail: { missing: { deep: [{ exists: false }] } } }, true],
  [{ detail: { missing: ['x', { exists: false }] } }, true],
  [{ detail: { state: [{ 'equals-ignore-case': 'RUNNING' }] } }, true],
  [{ detail: { missing: [{ 'anything-but': 'x' }] } }, false],
]

it.each(vectors)('answers %j with %s', (pattern, matches) => {
  expect(match(pattern, event)).toBe(matches)
  expect(() => checkPattern(JSON.stringify(pattern))).not.toThrow()
})

it('lets a pattern mean a star or a backslash by escaping it', () => {
  const is = (wildcard: string, value: string) => match({ x: [{ wildcard }] }, { x: value })
  expect(is('a\\*b', 'a*b')).toBe(true)
  expect(is('a\\*b', 'axb')).toBe(false)
  expect(is('a\\\\*', 'a\\zzz')).toBe(true)
  expect(is('*', '')).toBe(true)
  expect(is('ab', 'ab')).toBe(true)
  expect(is('a*a', 'a')).toBe(false)
})

it.each([
  ['not json', '{'],
  ['a list', '[]'],
  ['nothing', '{}'],
  ['a bare value', '{"source":"x"}'],
  ['an empty list', '{"source":[]}'],
  ['an unknown operator', '{"source":[{"like":"x"}]}'],
  ['two operators at once', '{"source":[{"prefix":"x","suffix":"y"}]}'],
  ['a range that is empty', '{"n":[{"numeric":[">",5,"<",1]}]}'],
  ['a comparison with text', '{"n":[{"numeric":[">","5"]}]}'],
  ['an address that is none', '{"ip":[{"cidr":"10.0.0.0/40"}]}'],
  ['two stars in a row', '{"x":[{"wildcard":"a**b"}]}'],
  ['exists with text', '{"x":[{"exists":"yes"}]}'],
  ['more than 2,048 characters', JSON.stringify({ x: ['y'.repeat(2_048)] })],
])('refuses %s', (_, text) => {
  expect(() => checkPattern(text)).toThrow(expect.objectContaining({ name: 'InvalidEventPatternException' }))
})
